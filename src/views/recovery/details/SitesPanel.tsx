import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import type { LocalizedText } from '../../../status/names.ts'
import { siteModel } from '../../../outage/recovery/sitesModel.ts'
import { PanelBody, type PanelProps } from './PanelBody.tsx'
import panel from './panels.module.css'
import { PlacePicture } from './SitesPicture.tsx'
import { SourceList } from './SourceList.tsx'
import { detailsTexts } from '../../../texts/details.ts'
import type { SiteModel } from '../model.ts'

/** Services of one place, and their dependencies, drawn and in words. */
export function PlacePanel({ model, pollState, now }: PanelProps) {
  const site = siteModel(model)
  if (!site) return null
  return (
    <PanelBody pollState={pollState} now={now}>
      <div className={panel.two}>
        <PlacePicture site={site} pollState={pollState} />
        <InWords site={site} />
      </div>
      <SourceList
        keys={site.sites.flatMap(({ sources }) => sources)}
        briefing={model.inputs.briefing}
      />
    </PanelBody>
  )
}

function InWords({ site: { sites, elsewhere, dependencies } }: { readonly site: SiteModel }) {
  const texts = useTexts(detailsTexts)
  const { t } = useReader()
  const names = (all: readonly LocalizedText[]) => t.joinNames(all.map(({ text }) => text))
  return (
    <div>
      {(sites.length > 0 || elsewhere.length > 0) && <h3>{texts.places}</h3>}
      <ul className={panel.list}>
        {sites.map(({ id, name, hosts, sources }) => (
          <li key={id}>
            {texts.hosts(name.text, names(hosts))}
            {sources.length > 0 && (
              <span className={panel.quiet}> {texts.sourceKeys(sources.join(', '))}</span>
            )}
          </li>
        ))}
        {sites.length > 0 && elsewhere.length > 0 && (
          <li>{texts.standsElsewhere(names(elsewhere))}</li>
        )}
      </ul>
      {sites.map(
        ({ id, note }) =>
          note && (
            <p key={id}>
              <Text of={note} />
            </p>
          ),
      )}
      {dependencies.length > 0 && (
        <>
          <h3 className={panel.after}>{texts.hangs}</h3>
          <ul className={panel.list}>
            {dependencies.map(([a, b]) => (
              <li key={`${a.text} ${b.text}`}>{texts.hangsOn(a.text, b.text)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
