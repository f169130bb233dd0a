import type { WireBriefing } from '../../../sources/briefing/wire.ts'

/** Sources of this scenario, by the key that statements cite. */
export const SOURCES: NonNullable<WireBriefing['sources']> = {
  P01: {
    title:
      'Ministry of Science and ICT (MSIT) press release of 6 Dec 2022, "디지털서비스 장애 조사결과 발표, 시정 요구" (copy on an association\'s notice board).',
    url: 'http://ktcb.ktab.kr/home/customer/notice/2099&page=59',
  },
  P02: {
    title:
      'MSIT press release of 17 Oct 2022 on the third task-force meeting (copy on the same board).',
    url: 'http://ktcb.ktab.kr/home/customer/faq/1626&page=43',
  },
  P04: {
    title: 'SBS, Oct 2022, "[단독] 불나고 44분 지나서야…카카오, 골든타임 놓친 이유".',
    url: 'https://news.sbs.co.kr/news/endPage.do?news_id=N1006938814',
  },
  P05: {
    title:
      'Yonhap via Korea Times US, 17 Oct 2022, "Kakao nears complete recovery nearly 2 days after fire".',
    url: 'http://koreatimesus.com/?p=84807',
  },
  P06: {
    title: 'Money Today the300, 24 Oct 2022, parliamentary audit: who told whom when.',
    url: 'https://the300.mt.co.kr/newsView.html?no=2022102416542446265&pDepth=stCommittee',
  },
  P08: {
    title: "NoCut News, 15 Oct 2022, \"카톡 또 '먹통'…카카오 '데이터 센터에 화재, 복구 노력 중'\".",
    url: 'https://m.nocutnews.co.kr/news/amp/5833203',
  },
  P09: {
    title: "Deo Gyeongnam, 15 Oct 2022, breaking report with Kakao's first two notices.",
    url: 'http://thegnnews.com/View.aspx?No=2568440',
  },
  P10: {
    title: 'Newspim, 15 Oct 2022, KakaoBank and KakaoPay access failures.',
    url: 'http://m.newspim.com/news/view/20221015000140',
  },
  P11: {
    title: 'eToday, 16 Oct 2022, KakaoBank: core services from about 17:00.',
    url: 'https://m1.etoday.co.kr/view.php?idxno=2182173',
  },
  P12: {
    title:
      'Korea Politics & Economy News (한국정경신문), 17 Oct 2022, KakaoBank shaken by the outage.',
    url: 'http://kpenews.com/View.aspx?No=2568947',
  },
  P13: {
    title:
      'Chosun Ilbo, 15 Oct 2022, Kakao: fire out, power cannot follow at once (18:50 and 20:31 statements).',
    url: 'https://www.chosun.com/economy/industry-company/2022/10/15/CUBGG6Y75BHEZOLLGABKOS4T5A/?outputType=amp',
  },
  P14: {
    title: 'Edaily, 15 Oct 2022, recovery delayed (17:46, 18:50, 20:30).',
    url: 'https://m.edaily.co.kr/News/Read?mediaCodeNo=257&newsId=01574406632493248',
  },
  P15: {
    title: 'HiUSKorea, 15 Oct 2022 (21:39 notice).',
    url: 'https://hiuskorea.com/featured/2210152',
  },
  P17: {
    title: 'News1, 15 Oct 2022, "카카오 \'다음 뉴스 서비스 일부 복구\'(상보)".',
    url: 'https://news1.kr/articles/4833491',
  },
  P18: {
    title: 'Newsis, 16 Oct 2022 00:07, part of Daum News back after 8 hours.',
    url: 'https://newsis.com/view/NISX20221015_0002049246',
  },
  P20: {
    title: 'Kyeonggi Ilbo, 16 Oct 2022 (23:46 fully out; 23:30 Daum News; 01:31 text).',
    url: 'https://app.kyeonggi.com/article/20221016580005',
  },
  P21: {
    title: 'Maeil Shinmun, 16 Oct 2022, state at 02:15.',
    url: 'https://m.imaeil.com/page/view/2022101601570399709',
  },
  P22: {
    title: 'MBC, late Oct 2022 (figures as of 24 Oct), Kakao puts the outage at 127 h 30 min.',
    url: 'https://imnews.imbc.com/news/2022/econo/article/6420718_35687.html',
  },
  P23: {
    title: 'MBC, 16 Oct 2022 08:37, text only, no photos or video.',
    url: 'https://imnews.imbc.com/news/2022/society/article/6417373_35674.html',
  },
  P24: {
    title: 'ChosunBiz, 16 Oct 2022, state as of 08:00.',
    url: 'https://biz.chosun.com/it-science/ict/2022/10/16/4NO4XZMULJBNRNKHEBLOJBL3NQ/?outputType=amp',
  },
  P25: {
    title: 'Aju Business Daily, 16 Oct 2022 09:48, state as of 08:00.',
    url: 'https://m.ajunews.com/amp/20221016093918631',
  },
  P26: {
    title: 'JTBC, 16 Oct 2022 12:08.',
    url: 'https://news.jtbc.co.kr/article/article.aspx?news_id=NB12083598',
  },
  P27: {
    title: "A blog's day log (secondary, unsourced minutes).",
    url: 'https://h1.7shmk.com/2022/10/sk-c-sk-c.html',
  },
  P28: {
    title: 'Edaily, 16 Oct 2022 12:17, "카카오페이, 카톡 친구송금·알림톡 빼고 정상화".',
    url: 'https://m.edaily.co.kr/amp/read?mediaCodeNo=257&newsId=01531766632493576',
  },
  P29: {
    title: 'News1, 16 Oct 2022, "\'꼬박 하루\' 카카오 장애 복구 상황은?" (as of 14:30).',
    url: 'https://news1.kr/amp/it-science/general-it/4833791',
  },
  P30: {
    title:
      'Financial News, 16 Oct 2022 21:44, "[카카오 먹통] \'교통혼란\'에 카카오T도 사과" (as of 14:00).',
    url: 'https://www.fnnews.com/news/202210162134036369',
  },
  P32: {
    title: 'KBS (English), 17 Oct 2022, "Disruptions in Kakao services".',
    url: 'https://news.kbs.co.kr/news/view.do?ncd=5580046',
  },
  P33: {
    title: 'Chosun Ilbo, 16 Oct 2022, 21:30 notice and criticism of notice channels.',
    url: 'https://chosun.com/economy/tech_it/2022/10/16/JLE42TMXRFHJVE7KXZNSAGBJYU/?outputType=amp',
  },
  P34: {
    title: "A blog's copy of the 21:30 report.",
    url: 'https://pinkbunny.tistory.com/entry/%EC%B9%B4%EC%B9%B4%EC%98%A4-%EC%84%9C%EB%B2%84-%EB%B3%B5%EA%B5%AC-%EC%96%B8%EC%A0%9C%EC%AF%A4-%EC%99%84%EB%A3%8C%EB%90%98%EB%8A%94%EA%B0%80',
  },
  P35: {
    title: "Kakao's own status notice of 17 Oct 2022 09:00 (copy on a blog).",
    url: 'https://md114.tistory.com/8941233',
  },
  P36: {
    title: "Maeil Shinmun, 17 Oct 2022, the government's emergency text at 09:01.",
    url: 'https://m.imaeil.com/page/view/2022101713173221950',
  },
  P37: {
    title: 'Aju Business Daily, 17 Oct 2022 09:23, third task-force meeting.',
    url: 'https://m.ajunews.com/view/20221017092322080',
  },
  P38: {
    title: 'Dong-A Ilbo, 17 Oct 2022, CCTV shows sparks near the battery; state at 11:00.',
    url: 'https://bizn.donga.com/List/3/0112/20221017/115990167/2',
  },
  P39: {
    title: 'Money Today, 17 Oct 2022 16:42, "\'카카오 먹통\' 48시간 지났는데…" (as of 15:00).',
    url: 'https://m.mt.co.kr/renew/view_amp.html?no=2022101716262598709',
  },
  P41: {
    title: 'DDaily, 18 Oct 2022, state as of 09:00.',
    url: 'https://m.ddaily.co.kr/page/view/2022101809552829340',
  },
  P42: {
    title: 'Korea Financial Times (fntimes), 18 Oct 2022.',
    url: 'https://fntimes.com/html/view.php?mobile=1&ud=202210180936599211645ffc9771_18',
  },
  P43: {
    title: 'Aju Business Daily, 18 Oct 2022 08:57.',
    url: 'https://m.ajunews.com/view/20221018085042817',
  },
  P44: {
    title: 'Yonhap (English), 18 Oct 2022, "Kakao services nearly in full swing after fire".',
    url: 'https://m-en.yna.co.kr/view/AEN20221018002400320',
  },
  P45: {
    title: 'Hankook Ilbo, 19 Oct 2022 09:00, mail and channels back.',
    url: 'https://m.hankookilbo.com/News/Read/Amp/A2022101908430002952',
  },
  P46: {
    title: 'Edaily, 19 Oct 2022, Daum Mail back after five days.',
    url: 'https://m.edaily.co.kr/News/Read?mediaCodeNo=257&newsId=01564566632494560',
  },
  P47: {
    title: 'SisaWeek, 19 Oct 2022.',
    url: 'https://www.sisaweek.com/news/articleView.html?idxno=157183',
  },
  P48: {
    title: 'Kukmin Ilbo, 19 Oct 2022 09:17.',
    url: 'https://www.kmib.co.kr/article/view_amp.asp?arcid=0017582046',
  },
  P50: {
    title: 'Sisa Shinmun, 17 Oct 2022, Financial Supervisory Service (FSS) status of 16 Oct.',
    url: 'http://www.sisasinmun.com/news/articleView.html?idxno=403585',
  },
  P51: {
    title: 'Edaily, 17 Oct 2022, KakaoPay normal after 20 hours (copy on a blog).',
    url: 'https://gwerewdsds265dd.blogspot.com/',
  },
  P52: {
    title:
      'BizWatch, 25 Oct 2022, audit: payments took over 10 hours, certification came back on the 17th.',
    url: 'https://news.bizwatch.co.kr/article/finance/2022/10/25/0004',
  },
  P53: {
    title: 'Newspim, 16 Oct 2022, securities trading little affected.',
    url: 'http://m.newspim.com/news/view/20221016000102',
  },
  P54: {
    title: 'eToday, 17 Oct 2022, linked services normal only after noon on the 17th.',
    url: 'http://web2.etoday.co.kr/news/view/2182619?trc=view_joinnews',
  },
  P69: {
    title: 'Asia Economy (English), 16 Oct 2022, 12,000 of 32,000 servers.',
    url: 'https://cm.asiae.co.kr/en/article/2022101615413002658',
  },
  P70: {
    title: 'Hankyung, 3 Nov 2022, KakaoTalk MAU for Q3 2022.',
    url: 'https://hankyung.com/amp/202211033722i',
  },
  P74: {
    title: 'Hankyung, 24 Oct 2022, bank app MAU.',
    url: 'https://hankyung.com/amp/2022102497291',
  },
  P75: {
    title: 'Aju Business Daily, 16 Oct 2022, KakaoPay users and volume.',
    url: 'https://m.ajunews.com/amp/20221016145507820',
  },
  P76: {
    title: 'Pressian, 14 Sep 2021, Kakao T share of drivers, MAU.',
    url: 'https://pressian.com/pages/articles/2021091409505608102',
  },
  P89: { title: 'v.daum.net, 5 Oct 2023, Daum MAU.', url: 'http://v.daum.net/v/20231005100007803' },
  P90: {
    title: "ETNews, 15 Oct 2022, Naver's partial failures.",
    url: 'https://etnews.com/20221015000090?mc=cp_002_00003',
  },
  P95: {
    title: 'DDaily, 16 Oct 2022, scooter and bike charges.',
    url: 'https://www1.ddaily.co.kr/page/view/2022101615225654253',
  },
  P97: {
    title: "A blog's Korean rendering of a Korea Herald report of 16 Oct 2022 (17:00: text only).",
    url: 'https://bychance0930.tistory.com/m/entry/%EC%B9%B4%EC%B9%B4%EC%98%A4-%EB%B3%B5%EA%B5%AC%EC%99%84%EB%A3%8C%EC%8B%9C%EC%A0%90%EC%9D%B4-%EB%B6%88%ED%88%AC%EB%AA%85%ED%95%9C-%EC%B5%9C%EC%95%85%EC%9D%98-%EC%84%9C%EB%B2%84%EA%B0%80%EB%8F%99%EC%A4%91%EB%8B%A8%EC%82%AC%ED%83%9C-%E3%80%90-2022%EB%85%84-10%EC%9B%94-16%EC%9D%BC-%EC%9D%BC%EC%9A%94%EC%9D%BC%EC%9E%90-%EC%BD%94%EB%A6%AC%EC%95%84%ED%97%A4%EB%9F%B4%EB%93%9C-%E3%80%91',
  },
  P98: {
    title: 'NewDaily, 16 Oct 2022, morning status list.',
    url: 'https://biz.newdaily.co.kr/site/data/html/2022/10/16/2022101600006.html',
  },
  S: {
    title: 'AsiaTimes Korea, 17 October 2022, 09:33 KST (the article this project starts from)',
    url: null,
  },
}
