import { withParticle } from './particle.ts'
import type { NotifyMeTexts } from '../en/notifyMe.ts'

/** Korean texts about notifications, written by hand. */
export const ko: NotifyMeTexts = {
  isBack: (name) => `${withParticle(name, '이가')} 다시 됩니다`,
  confirmedAt: (clock) => `${clock} 확인`,
  toldUnknown: (name, clock) =>
    `${clock}에 ${name} 소식을 알려 드렸습니다. 지금 상태는 알 수 없습니다.`,
  toldOther: (name, clock, status) =>
    `${clock}에 ${name} 소식을 알려 드렸습니다. 지금 상태: ${status}.`,
  isGone: (name) =>
    `원본이 ${withParticle(name, '을를')} 더 이상 보고하지 않아 알려 드릴 수 없습니다. 알림을 껐습니다.`,
  damaged: '켜 두신 알림을 읽지 못했습니다. 필요하면 다시 켜 주세요.',
  notKept: '이 기기에 저장하지 못했습니다. 페이지를 열어 두는 동안만 유지되고, 새로 열면 꺼집니다.',
  news: '부탁하신 알림',
  putAway: '닫기',
  putAwayOf: (name) => `닫기: ${name}`,

  watching: (name) => `${name}: 알림을 켰습니다.`,
  inShort: (isGranted) =>
    isGranted
      ? '이 페이지를 열어 두세요. 다른 창 뒤에 있어도 됩니다.'
      : '이 페이지를 열어 두면 페이지 제목과 이 자리에서 알려 드립니다.',
  whenConfirmed: '되는 것을 두 번 이어서 확인하면',
  byGranted: '브라우저 알림과 이 페이지의 제목, 화면 아래 안내로 알려 드립니다.',
  byPage: '이 페이지의 제목과 화면 아래 안내로 알려 드립니다.',
  becauseDenied: '브라우저가 이 페이지의 알림을 막고 있습니다.',
  becauseUnsupported: '이 브라우저에서는 이 페이지가 알림을 보낼 수 없습니다.',
  becauseOpen: '브라우저가 물으면 알림을 허용해 주세요.',
  stayOpen:
    '그때까지 이 페이지가 열려 있어야 하며, 다른 창 뒤에 있어도 됩니다. 휴대전화가 잠들거나 절전으로 페이지를 멈추면 페이지로 돌아오실 때 알려 드립니다. 어떤 정보도 브라우저 밖으로 나가지 않습니다.',
  more: '자세히',

  ways: '돌아오면 알림 받는 방법',
  here: '이 페이지에서',
  hereNothing:
    '안 되는 기능 옆의 "알림 받기"를 누르고 이 페이지를 열어 두세요. 어떤 정보도 브라우저 밖으로 나가지 않습니다.',
  hereSubscribed: '기다리는 것:',
  stop: (name) => `${name} 알림 끄기`,
  stopShort: '끄기',
  calendar: '캘린더로',
  forecastOnly:
    '아래 시각은 서비스를 운영하는 쪽의 예상이며 Relight의 약속이 아닙니다. 늦어지는 일이 많습니다.',
  noForecast: '안 되는 기능 가운데 예상 시각이 나온 것이 없습니다.',
  forecast: (moment, names) => `${moment}: ${names}`,
  calendarFile: '캘린더 파일',
  eventTitle: (names) => `복구 예상: ${names}`,
  eventText: (said, page) =>
    `${said}\n예상일 뿐이며 Relight의 약속이 아닙니다. 그때의 상태는 여기서 확인하세요: ${page}`,
  source: '원본 페이지에서',
  sourceText: (host) => `${host}의 상태 페이지가 소식을 보내 줍니다. 누르면 이 페이지를 떠납니다.`,
  rss: 'RSS',
  atom: 'Atom',
  subscribe: '이메일: 원본 페이지에서 구독',
  noSource: '소식을 보내 줄 원본 페이지의 주소가 없습니다.',
  close: '닫기',
}
