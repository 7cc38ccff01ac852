import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What is shown here, for the sentence: `The chart`. */
  readonly part?: string;
}

/** Keeps trouble that nobody foresaw in one part of the page, and says so in one plain sentence. */
export class Fault extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div role="alert" style={{ padding: 24 }}>
        <p>
          {this.props.part ?? 'This page'} could not be shown. Your data is safe.{' '}
          <button type="button" onClick={() => this.setState({ broken: false })}>
            Show it again
          </button>
        </p>
      </div>
    );
  }
}
