import { figureFrom } from '../spending';

export const figure = figureFrom({
  look: { title: '资本支出：字节跳动、台積電、ソフトバンク、삼성전자', subtitle: '单位：十亿美元 🚀' },
  cells: [
    { name: '字节跳动', bn: 23 },
    { name: '寒武纪科技股份有限公司', bn: 21 },
    { name: '台積電 聯發科技', bn: 19 },
    { name: 'ソフトバンクグループ㈱', bn: 17 },
    { name: '日立製作所・楽天', bn: 15 },
    { name: '삼성전자 주식회사', bn: 13 },
    { name: 'SK하이닉스', bn: 11 },
  ],
});
