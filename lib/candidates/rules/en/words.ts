/** A pattern of words in any case. Each space stands for any white space; a line's break and indent for nothing. */
export function anyCase(parts: TemplateStringsArray, ...lists: string[]) {
  return new RegExp(sourceOf(String.raw(parts, ...lists)), 'diu')
}

/** The same with capitals as written, for names. */
export function exact(parts: TemplateStringsArray, ...lists: string[]) {
  return new RegExp(sourceOf(String.raw(parts, ...lists)), 'du')
}

function sourceOf(written: string) {
  return written.replaceAll(/\n\s*/g, '').replaceAll(' ', '\\s')
}

/** Alternatives, longest first as written. */
export function oneOf(list: string) {
  return `(?:${list
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '))
    .join('|')})`
}

/** Alternatives as names are written: `[Mm]inistry`, `[Mm]ember [Ss]tates`. */
export function asName(list: string) {
  return oneOf(list.replaceAll(/(?<![\p{L}?\\[-])\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`))
}

/** What may stand between an auxiliary and its verb: each with a space before it. */
export const ADVERBS = `(?: ${oneOf('\\w+ly not also therefore thus now then further first still both each all always never instead again only even soon in_turn at_least as_well more')}){0,3}`

/** Those whose word binds them or others: as one lower-case pattern, singular and plural. */
export const BODIES = oneOf(`
  governments? ministry ministries ministers? departments? agency agencies commissions? councils? committees? subcommittees?
  secretariats? authority authorities parliaments? cabinet administrations? university universities institutions? institutes?
  organi[sz]ations? federations? associations? company companies industry businesses funders? donors? states? parties countries nations leaders?
  participants? members? delegates? delegations? chairs? co-chairs? presidency boards? bureaus? offices? task_force working_groups? groups? panels? partners?
  stakeholders? researchers? scientists? publishers? regulators? policymakers policy-makers decision-makers community communities
  networks? alliances? forums? coalitions? bodies employers? developers? providers? operators? employees workers manufacturers? retailers? schools? teachers?
  libraries? ngos? banks? trusts? foundations? consortia consortium centres? centers? teams? embassies embassy missions? editors? experts? journals? authors?
  grantees applicants recipients signatories laboratories hospitals economies economy cities municipalities regions sectors? society actors users owners platforms
  presidencies publics? officials parliamentarians attach[eé]s academics academies academy`)

/** Verbs in their base form that ask for something where they begin a sentence or an item. */
export const VERBS = oneOf(`
  accelerate accept acknowledge act adapt add address adhere adjust adopt advance advocate align allocate allow amend analy[sz]e anticipate apply appoint
  approve articulate assess assign assist assure attract audit avoid ban base bring broaden build call carry challenge champion clarify close co-create co-design co-develop co-fund
  collaborate collate collect combat combine commission commit communicate complement complete conclude conduct connect consider consolidate construct consult
  continue contribute convene cooperate co-operate coordinate co-ordinate create cultivate curate cut decide dedicate deepen define deliver demand demonstrate deploy design
  designate determine develop devise disclose discourage disseminate diversify document double draft draw drive earmark educate elaborate eliminate embed embrace empower
  enable enact encourage end endorse enforce engage enhance enlarge enlist ensure establish evaluate examine exchange exclude expand expedite explore extend facilitate
  finali[sz]e finance find focus follow form formali[sz]e formulate foster frame fund gather generate give grant grow guarantee guard harmoni[sz]e harness have help hold host hire identify
  implement impose improve incentivi[sz]e include incorporate increase inform initiate innovate integrate intensify introduce invest investigate invite involve issue join keep launch
  lay lead lean learn leverage lift limit link listen look lower maintain make manage mandate map maximi[sz]e measure minimi[sz]e mitigate mobili[sz]e moderni[sz]e monitor move negotiate
  nurture offer open operationali[sz]e optimi[sz]e organi[sz]e orient oversee participate partner pay phase pilot place plan position prepare preserve press prevent prioriti[sz]e procure
  produce prohibit promote propose protect provide publici[sz]e publish pursue put raise ratify re-examine re-evaluate reach reaffirm recogni[sz]e recommend reconsider recruit redirect reduce
  refer refine reform refrain register regulate reinforce remain remove renew replace report request require rescind resist resolve respect respond restore restrict restructure retain
  rethink revamp run review revise revisit reward safeguard scale secure seek select send set share shift signal simplify speed spell standardi[sz]e start stimulate stop
  strengthen streamline strive submit subsidi[sz]e substitute supply support sustain tackle tailor take target task teach terminate test track train transfer transform translate treat undertake
  update upgrade uphold urge use utili[sz]e validate verify widen withdraw work
  agree ask attend celebrate chart check circulate compare compile concentrate confirm co-host detect discuss distribute divest ease eradicate fast-track fix forward fulfil fulfill halt heed instruct label
  legislate liaise license localise mainstream meet mentor merge model name nominate notify outline overcome pool postpone push ringfence ring-fence roll save score separate shape solve spread step study survey
  tighten trace unify unlock upskill value weigh write`)

/** Those of them that are nouns as well. */
export const NOUNS = oneOf(`
  acts? address advance advocate approach audit ban base build challenge change combat commission conduct contact cut demand design document double draft drive end exchange finance focus
  form frame fund grant guarantee guard harness help hold host increase issue launch lead lift limit link look mandate map measure move offer open order partner pay phase pilot place plan
  position press process progress raise reach record reform register regard release report request research review reward scale share shift signal speed start state stop study subject supply
  support survey target task test track train transfer treat trust update upgrade urge use value view work access grow lower double check ease fix label license model name pool push roll score shape spread step survey trace`)
/** A noun at the head of a heading, not a verb: `Support for …`, `Review of …`. */
export const NO_NOUN = `(?! (?:is|are|was|were|and|or|as|has|have|will)\\b)(?!(?<=\\b${NOUNS}) (?:for|of|in|at|by|from|between|among)\\b)`

const INCREASES = oneOf(`
  more greater further stronger better closer deeper wider broader clearer additional continued enhanced increased improved sustained renewed urgent immediate
  early concerted coordinated co-ordinated collective joint strong robust new better effective adequate sufficient long-term international global national cross-sector`)
export const MORE = `(?:(?:an?|the|much|far|a much|a more|more) )?${INCREASES}`

export const NECESSARY = oneOf(
  'necessary essential imperative vital crucial critical indispensable paramount incumbent mandatory key pivotal a_must of_utmost_importance of_the_utmost_importance of_paramount_importance of_vital_importance of_great_importance urgent',
)
export const ADVISABLE = oneOf(
  'important desirable advisable useful helpful beneficial appropriate worthwhile prudent wise preferable valuable better best timely time high_time fundamental significant sensible fitting reasonable opportune',
)
