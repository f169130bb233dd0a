/** A text in both languages. */
interface Both {
  readonly en: string
  readonly ko: string
}

/** A service and its functions, with advice for visitors while one does not work. */
export interface KakaoService {
  readonly id: string
  readonly name: Both
  readonly short: Both
  readonly functions: readonly {
    readonly id: string
    readonly name: Both
    readonly short: Both
    readonly meanwhile: Both
  }[]
}

/** The five services with their 21 functions, in page order. */
export const SERVICES: readonly KakaoService[] = [
  {
    id: 'chat',
    name: { en: 'KakaoTalk', ko: '카카오톡' },
    short: { en: 'Chat', ko: '메신저' },
    functions: [
      {
        id: 'chat-text',
        name: { en: 'Text messages (mobile)', ko: '텍스트 메시지(모바일)' },
        short: { en: 'Text', ko: '문자' },
        meanwhile: {
          en: 'Phone, or send a text message (SMS).',
          ko: '전화하거나 문자 메시지(SMS)를 보내세요.',
        },
      },
      {
        id: 'chat-media',
        name: { en: 'Photos, videos and files', ko: '사진·동영상·파일 전송' },
        short: { en: 'Photos & files', ko: '사진·파일' },
        meanwhile: {
          en: 'Send photos by MMS, and larger files by e-mail.',
          ko: '사진은 MMS로, 큰 파일은 이메일로 보내세요.',
        },
      },
      {
        id: 'chat-pc',
        name: { en: 'PC version sign-in', ko: 'PC 버전 로그인' },
        short: { en: 'PC sign-in', ko: 'PC 로그인' },
        meanwhile: {
          en: 'Stay signed in where you are. Use your phone, or e-mail at work.',
          ko: '로그인돼 있다면 로그아웃하지 마세요. 휴대전화나 업무용 이메일을 쓰세요.',
        },
      },
      {
        id: 'chat-alimtalk',
        name: { en: 'AlimTalk notices (card approvals etc.)', ko: '알림톡(카드 승인 등)' },
        short: { en: 'AlimTalk', ko: '알림톡' },
        meanwhile: {
          en: "Look up card payments and deliveries in the card company's or shop's own app.",
          ko: '카드 승인과 배송은 카드사나 쇼핑몰 앱에서 직접 확인하세요.',
        },
      },
      {
        id: 'chat-channel',
        name: { en: 'KakaoTalk Channel', ko: '톡채널' },
        short: { en: 'Channel', ko: '톡채널' },
        meanwhile: {
          en: 'Reach the business by phone or on its website.',
          ko: '업체에 전화하거나 업체 누리집으로 문의하세요.',
        },
      },
    ],
  },
  {
    id: 'taxi',
    name: { en: 'Kakao T', ko: '카카오 T' },
    short: { en: 'Taxi', ko: '택시' },
    functions: [
      {
        id: 'taxi-hailing',
        name: { en: 'Taxi hailing', ko: '택시 호출' },
        short: { en: 'Taxi hailing', ko: '택시 호출' },
        meanwhile: {
          en: 'Phone a local taxi company, or hail a taxi in the street.',
          ko: '지역 콜택시에 전화하거나 길에서 택시를 잡으세요.',
        },
      },
      {
        id: 'taxi-driver',
        name: { en: 'Designated driver', ko: '대리운전' },
        short: { en: 'Driver', ko: '대리운전' },
        meanwhile: {
          en: 'Phone a designated-driver company, or leave the car and go by bus or train.',
          ko: '대리운전 업체에 전화하거나 차를 두고 대중교통을 이용하세요.',
        },
      },
      {
        id: 'taxi-parking',
        name: { en: 'Parking', ko: '주차' },
        short: { en: 'Parking', ko: '주차' },
        meanwhile: {
          en: 'Pay at the machine or to the attendant, and keep the receipt.',
          ko: '정산기나 관리인에게 내고 영수증을 보관하세요.',
        },
      },
      {
        id: 'taxi-bike',
        name: { en: 'Bike and scooter return', ko: '바이크·킥보드 반납' },
        short: { en: 'Bike return', ko: '바이크 반납' },
        meanwhile: {
          en: 'Park where it is allowed, take a photo with the time, and claim extra charges later.',
          ko: '허용된 곳에 세우고 시각이 보이게 사진을 찍어 두었다가, 초과 요금을 나중에 문의하세요.',
        },
      },
    ],
  },
  {
    id: 'pay',
    name: { en: 'KakaoPay', ko: '카카오페이' },
    short: { en: 'Pay', ko: '페이' },
    functions: [
      {
        id: 'pay-checkout',
        name: { en: 'Payments (online, in store, abroad)', ko: '결제(온라인·오프라인·해외)' },
        short: { en: 'Payments', ko: '결제' },
        meanwhile: {
          en: 'Pay by card or in cash. If you were charged without a receipt, do not pay twice: ask.',
          ko: '카드나 현금으로 내세요. 결제됐는지 모르겠으면 다시 내지 말고 먼저 확인하세요.',
        },
      },
      {
        id: 'pay-transfer',
        name: { en: 'Account transfer', ko: '계좌 송금' },
        short: { en: 'Account transfer', ko: '계좌 송금' },
        meanwhile: {
          en: "Send money from your bank's own app or at a cash machine.",
          ko: '거래 은행 앱이나 ATM에서 보내세요.',
        },
      },
      {
        id: 'pay-friend',
        name: { en: 'Friend transfer and certification', ko: '친구송금·인증' },
        short: { en: 'Friend transfer', ko: '친구송금·인증' },
        meanwhile: {
          en: "Ask for an account number and use your bank's app. Sign with another certificate.",
          ko: '계좌번호를 받아 은행 앱으로 보내고, 인증은 다른 인증서를 쓰세요.',
        },
      },
      {
        id: 'pay-securities',
        name: { en: 'KakaoPay Securities (stocks, funds)', ko: '카카오페이증권(주식·펀드)' },
        short: { en: 'Securities', ko: '증권' },
        meanwhile: {
          en: 'Ask the customer centre by phone, and note the time of each order that fails.',
          ko: '고객센터에 전화로 문의하고, 실패한 주문의 시각을 적어 두세요.',
        },
      },
    ],
  },
  {
    id: 'bank',
    name: { en: 'KakaoBank', ko: '카카오뱅크' },
    short: { en: 'Bank', ko: '뱅크' },
    functions: [
      {
        id: 'bank-core',
        name: { en: 'Transfers and card payment', ko: '계좌이체·카드 결제' },
        short: { en: 'Transfer & card', ko: '이체·카드' },
        meanwhile: {
          en: "Use another bank's account or card, or cash.",
          ko: '다른 은행 계좌나 카드, 현금을 쓰세요.',
        },
      },
      {
        id: 'bank-easy',
        name: { en: 'Easy transfer via KakaoTalk', ko: '카카오톡 간편이체' },
        short: { en: 'Easy transfer', ko: '간편이체' },
        meanwhile: {
          en: 'Ask for the account number and transfer in the bank app.',
          ko: '계좌번호를 받아 은행 앱에서 이체하세요.',
        },
      },
      {
        id: 'bank-notify',
        name: { en: 'Alerts and chat support', ko: '알림·상담톡' },
        short: { en: 'Alerts & chat', ko: '알림·상담' },
        meanwhile: {
          en: 'Check your entries in the bank app, and phone the customer centre.',
          ko: '거래 내역은 은행 앱에서 확인하고, 상담은 고객센터에 전화하세요.',
        },
      },
    ],
  },
  {
    id: 'portal',
    name: { en: 'Daum portal', ko: '포털 다음' },
    short: { en: 'Portal', ko: '포털' },
    functions: [
      {
        id: 'portal-home',
        name: { en: 'Front page and news', ko: '첫 화면·뉴스' },
        short: { en: 'Front page', ko: '첫 화면' },
        meanwhile: {
          en: "Read the news on the newspapers' and broadcasters' own sites.",
          ko: '뉴스는 언론사 누리집에서 바로 보세요.',
        },
      },
      {
        id: 'portal-search',
        name: { en: 'Search', ko: '검색' },
        short: { en: 'Search', ko: '검색' },
        meanwhile: { en: 'Use another search engine.', ko: '다른 검색 서비스를 쓰세요.' },
      },
      {
        id: 'portal-cafe',
        name: { en: 'Daum Cafe', ko: '다음 카페' },
        short: { en: 'Cafe', ko: '카페' },
        meanwhile: {
          en: 'Keep what you write in a note and post it later; reach members another way.',
          ko: '글은 메모에 적어 두었다가 나중에 올리고, 회원에게는 다른 방법으로 연락하세요.',
        },
      },
      {
        id: 'portal-kakaomail',
        name: { en: 'Kakao Mail', ko: '카카오메일' },
        short: { en: 'Kakao Mail', ko: '카카오메일' },
        meanwhile: {
          en: 'Use another e-mail address, and tell those who wait for your mail.',
          ko: '다른 이메일 주소를 쓰고, 메일을 기다리는 사람에게 알리세요.',
        },
      },
      {
        id: 'portal-mail',
        name: { en: 'Daum Mail', ko: '다음 메일' },
        short: { en: 'Daum Mail', ko: '다음 메일' },
        meanwhile: {
          en: 'Use another e-mail address, and ask senders to send again later.',
          ko: '다른 이메일 주소를 쓰고, 보낸 사람에게 나중에 다시 보내 달라고 하세요.',
        },
      },
    ],
  },
]
