"""The Spanish of the exams: clinic words and their plain ones, the passive with "ser", how a reader is spoken to.

"Estar" with a participle is a state, and "se" with a verb is everyday speech: neither counts as passive. "Pare" is
listed because "párese" means "stand up" where many readers come from. "Rótula" and "marcha" are not: there is no
plainer word that everybody knows. Nor is "tibia", which is lukewarm as well.
"""

import re

from hep.domain.exams.lexicon import Lexicon, word_list

_PLAIN = {
    "supino": "boca arriba",
    "decúbito": "acostado",
    "decúbito supino": "boca arriba",
    "decúbito prono": "boca abajo",
    "decúbito lateral": "de lado",
    "prono": "boca abajo",
    "dorsiflexión": "puntas arriba",
    "plantiflexión": "puntas abajo",
    "hiperextensión": "doblarse de más hacia atrás",
    "abducción": "separar",
    "aducción": "juntar",
    "rotación": "giro",
    "rotación interna": "girar hacia adentro",
    "rotación externa": "girar hacia afuera",
    "bilateral": "de los dos lados",
    "unilateral": "de un lado",
    "ipsilateral": "del mismo lado",
    "contralateral": "del otro lado",
    "homolateral": "del mismo lado",
    "proximal": "de arriba",
    "distal": "de abajo",
    "isométrico": "apretar sin mover",
    "isométrica": "apretar sin mover",
    "excéntrico": "bajar despacio",
    "excéntrica": "bajada lenta",
    "concéntrico": "subir",
    "contracción": "apretón",
    "contraiga": "apriete",
    "repeticiones": "veces",
    "repetición": "vez",
    "reps": "veces",
    "rango de movimiento": "cuánto se mueve",
    "amplitud articular": "cuánto se mueve",
    "movilización": "movimiento suave",
    "movilice": "mueva",
    "estabilización": "mantenerse firme",
    "estabilice": "mantenga firme",
    "columna neutra": "la espalda recta",
    "pelvis neutra": "la cadera nivelada",
    "lumbar": "de la parte baja de la espalda",
    "lumbares": "la parte baja de la espalda",
    "torácica": "de la parte alta de la espalda",
    "dorsal": "de la espalda",
    "cervical": "del cuello",
    "escápula": "paleta del hombro",
    "escápulas": "paletas de los hombros",
    "extremidad": "pierna o brazo",
    "extremidad inferior": "pierna",
    "extremidad superior": "brazo",
    "miembro inferior": "pierna",
    "miembro superior": "brazo",
    "active": "apriete",
    "activación": "apretar",
    "utilice": "use",
    "realice": "haga",
    "ejecute": "haga",
    "efectúe": "haga",
    "aproximadamente": "unos",
    "inicie": "empiece",
    "finalice": "termine",
    "posteriormente": "luego",
    "previamente": "antes",
    "previo a": "antes de",
    "frecuencia": "cada cuánto",
    "duración": "cuánto tiempo",
    "intensidad": "qué tan fuerte",
    "progresivamente": "poco a poco",
    "gradualmente": "poco a poco",
    "paulatinamente": "poco a poco",
    "exacerbar": "empeorar",
    "exacerbación": "recaída",
    "inflamación": "hinchazón",
    "edema": "hinchazón",
    "deambular": "caminar",
    "deambulación": "caminar",
    "propiocepción": "sentido del equilibrio",
    "compensación": "trampa",
    "inestabilidad": "que la rodilla falla",
    "contraindicado": "no es seguro para usted",
    "sintomático": "con dolor",
    "afectado": "que duele",
    "afectada": "que duele",
    "incremente": "aumente",
    "pare": "deténgase",
    "suelo": "piso",
    "espalda plana": "espalda recta",
    "dolor fuerte": "dolor punzante",
}
_SHORT = word_list("ROM AROM PROM MI MS MMII MMSS RI RE RPE HEP AVD PT rep seg segs s/ c/ bilat 1RM BID TID QD")
_MEDICAL = word_list(
    "tendinopatía tendinitis bursitis osteoartritis artrosis osteoporosis estenosis ciática espondilolistesis "
    "radiculopatía neuropatía fascitis menisco meniscos fascia ligamento ligamentos cartílago cuádriceps glúteo "
    "glúteos piramidal piriforme psoas sóleo gemelos isquiotibiales multífido transverso trapecio deltoides "
    "patelofemoral trocánter fémur peroné húmero sacroilíaca trombosis embolia anticoagulante artroplastia "
    "pinzamiento"
) | {"manguito rotador", "banda iliotibial", "hernia de disco", "hernia discal"}

SPANISH = Lexicon(
    plain=_PLAIN,
    short=_SHORT,
    medical=_MEDICAL,
    passive=re.compile(
        r"\b(?:es|son|fue|fueron|ser|sea|sean|será|serán|sido|siendo)\s+(?:(?:no|también|luego|\w+mente)\s+)?"
        r"(\w+(?:ad|id)[oa]s?|hech[oa]s?|puest[oa]s?|vist[oa]s?|dich[oa]s?|escrit[oa]s?|abiert[oa]s?)\b",
        re.IGNORECASE,
    ),
    states=word_list("partido lado cuidado demasiado demasiada medida seguido pasado"),
    reader=re.compile(r"\b(?:usted|ustedes|su|sus|le|les|se|\w+(?:ase|ese|éngase|ínguese|árese|ámenos|enos))\b", re.I),
    third=re.compile(r"\b(?:(?:el|la|los|las) (?:pacientes?|clientes?|sujetos?)|paciente|uno debe)\b", re.IGNORECASE),
    imperatives=word_list(
        "mantenga suelte ponga acuéstese baje doble suba póngase apoye siéntese apriete deje empuje no vuelva lleve "
        "levante cambie respire agárrese apóyese gire estire use párese mire sujete regrese inclínese dé pase ruede "
        "tome deslice haga afloje toque acerque siga deténgase meta junte súbase relaje abra mueva cruce amarre "
        "agarre cuente quédese camine empiece vaya separe sujétese jale despeje tóquelo pida llegue descanse apunte "
        "deslícese diga acérquelo imagine recoja debe tenga recuéstese vista desvístala ate jálela practique mírese "
        "cargue muévase déjelo quítelo elija mida planee anótelo marche ajuste quede dibuje jálelos llámenos llame "
        "aléjese dóblese enderécese balancee espere lávese presione agárrelo mírela quite alterne resista tuérzala "
        "sujételo súbalas arrodíllese hágalo relájese evite marque escriba traiga tire duerma pruebe divida "
        "acérquese reparta agregue solo termine lea pregunte hable coma"
    ),
    sums=re.compile(
        r"\b(?:calcule|multiplique|reste \d|sume|divida \w+ (?:entre|por)|por ciento de|% de|por (?:kilo|kg|libra)|"
        r"de su (?:máximo|peso)|el doble de su (?:peso|dosis))\b",
        re.IGNORECASE,
    ),
    fear=re.compile(
        r"\b(?:dañad[oa]s?|degenerad[oa]s?|degenerativ[oa]s?|degeneración|desgastes?|desgastad[oa]s?|frágil(?:es)?|"
        r"hueso con hueso|zafad[oa]s?|(?:causan?|provocan?) (?:su|el) dolor)\b",
        re.IGNORECASE,
    ),
    defines=r"\s*(?:\(|,? (?:es|son|significa|quiere decir|o|o sea)\b|:)",
)
