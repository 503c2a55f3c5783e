"""The English of the exams: clinic words and their plain ones, the passive, how a reader is spoken to."""

import re

from hep.domain.exams.lexicon import Lexicon, word_list

_PLAIN = {
    "supine": "on your back",
    "prone": "face down",
    "flexion": "bending",
    "extension": "straightening",
    "hyperextend": "bend too far back",
    "abduction": "moving out to the side",
    "abduct": "move out to the side",
    "adduction": "moving in",
    "adduct": "move in",
    "dorsiflexion": "toes up",
    "dorsiflex": "pull your toes up",
    "plantarflexion": "toes down",
    "plantarflex": "point your toes",
    "pronation": "turning in",
    "supination": "turning out",
    "internal rotation": "turning in",
    "external rotation": "turning out",
    "rotation": "turning",
    "bilateral": "both",
    "bilaterally": "on both sides",
    "unilateral": "one side",
    "ipsilateral": "the same side",
    "contralateral": "the other side",
    "anterior": "front",
    "posterior": "back",
    "lateral": "outer",
    "medial": "inner",
    "proximal": "upper",
    "distal": "lower",
    "isometric": "tighten and hold still",
    "eccentric": "slow lowering",
    "concentric": "lifting",
    "contract": "tighten",
    "contraction": "squeeze",
    "co-contraction": "squeeze",
    "reps": "times",
    "repetition": "time",
    "repetitions": "times",
    "range of motion": "how far it moves",
    "mobilization": "gentle movement",
    "mobilize": "move",
    "stabilization": "keeping steady",
    "stabilize": "keep steady",
    "stability": "steadiness",
    "neutral spine": "your back flat, not arched",
    "neutral pelvis": "your hips level",
    "lumbar": "low back",
    "thoracic": "upper back",
    "cervical": "neck",
    "scapula": "shoulder blade",
    "scapular": "shoulder blade",
    "patella": "kneecap",
    "gluteal": "buttock",
    "gluteals": "buttocks",
    "abdominal": "belly",
    "abdominals": "belly",
    "lower extremity": "leg",
    "upper extremity": "arm",
    "extremity": "arm or leg",
    "activate": "tighten",
    "activation": "tightening",
    "engage": "tighten",
    "utilize": "use",
    "perform": "do",
    "maintain": "keep",
    "approximately": "about",
    "initiate": "start",
    "terminate": "stop",
    "discontinue": "stop",
    "commence": "start",
    "subsequently": "then",
    "prior to": "before",
    "frequency": "how often",
    "duration": "how long",
    "intensity": "how hard",
    "modification": "change",
    "modify": "change",
    "progression": "next step",
    "exacerbate": "make worse",
    "exacerbation": "flare",
    "alleviate": "ease",
    "inflammation": "swelling",
    "edema": "swelling",
    "ambulate": "walk",
    "ambulation": "walking",
    "gait": "walk",
    "weight bearing": "putting weight on it",
    "weight-bearing": "putting weight on it",
    "proprioception": "sense of balance",
    "hypertrophy": "growth",
    "compensatory": "cheating",
    "compensate": "cheat with other muscles",
    "instability": "giving way",
    "locomotion": "walking",
    "therapeutic": "helpful",
    "contraindicated": "not safe for you",
    "tolerated": "as far as it feels OK",
    "asymptomatic": "without pain",
    "symptomatic": "sore",
    "unaffected": "good",
    "affected": "sore",
}
_SHORT = word_list(
    "ROM AROM PROM AAROM WB WBAT NWB PWB TTWB FWB DF PF ER IR SLR LAQ SAQ LE UE LEs UEs BLE BUE BID TID QID QD QOD PRN "
    "HEP ADL ADLs DOMS TKA THA ACLR s/p w/ w/o ABD ADD bilat TrA VMO CKC OKC RPE 1RM"
)
_MEDICAL = word_list(
    "tendinopathy tendinitis tendonitis bursitis osteoarthritis osteoporosis stenosis sciatica spondylolisthesis "
    "radiculopathy neuropathy fasciitis meniscus menisci fascia ligament ligaments cartilage quadriceps gluteus "
    "piriformis psoas soleus gastrocnemius multifidus transversus trapezius rhomboids deltoid patellofemoral "
    "trochanter trochanteric femur tibia fibula humerus sacroiliac sacrum thrombosis embolism anticoagulant "
    "arthroplasty impingement nociceptive"
) | {"rotator cuff", "iliotibial band", "IT band", "disc herniation", "herniated disc", "ACL"}
_IRREGULAR = (
    "held|kept|done|made|taken|given|worn|put|shown|seen|found|told|brought|drawn|broken|caught|felt|left|built|bound|"
    "begun|chosen|driven|known|led|lost|met|paid|read|said|sent|set|spread|taught|thrown|torn|understood|written|lain"
)
# How a body or a thing is, not what somebody does to it: "your knees are bent", "if your knee is swollen".
_STATES = word_list(
    "bent relaxed tired crossed swollen locked rounded flexed supposed used pointed pleased limited stretched worried "
    "scared surprised interested closed raised left set need"
)

ENGLISH = Lexicon(
    plain=_PLAIN,
    short=_SHORT,
    medical=_MEDICAL,
    passive=re.compile(
        rf"\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:(?:not|also|then|never|always|\w+ly)\s+)?"
        rf"(\w+ed|{_IRREGULAR})\b",
        re.IGNORECASE,
    ),
    states=_STATES,
    reader=re.compile(r"\b(?:you|your|yours|yourself|you're|you’re)\b", re.IGNORECASE),
    third=re.compile(
        r"\b(?:patients?|clients?|pt|the subject|he|she|one should|his|hers?)\b(?! (?:portal|education))", re.IGNORECASE
    ),
    imperatives=word_list(
        "hold put breathe stand keep lie bend lift sit lower let push rest tighten slide step lean switch use stop "
        "roll turn come look reach touch squeeze move bring get press do face draw take rise relax tie point pause "
        "go tuck pull tap walk shift raise set ease start kneel drop tug count stay straighten clear pick grip land "
        "make lay add cross rock round open nod hug follow change practice crawl check plan write scoot march swing "
        "wait wash plant dig fix resist pin loop twist feel call throw skip split share test choose try ask read "
        "avoid finish begin mark give work sleep eat drink wear remember never always don't don’t build break spread "
        "warm cool prop pace"
    ),
    sums=re.compile(
        r"\b(?:calculate|multiply|subtract|add up|divide \w+ by|divided by|times your (?:weight|body)|percent of|"
        r"% of|per (?:kg|kilo|pound)|of your (?:max|maximum|1RM)|(?:twice|double|three times) (?:your|the) "
        r"(?:usual|last|weight|number|dose))",
        re.IGNORECASE,
    ),
    fear=re.compile(
        r"\b(?:damaged|degenerat(?:ed|ive|ion|ing)|wear and tear|worn[- ]out|fragile|crumbl(?:es?|ing)|"
        r"bone[- ]on[- ]bone|slipped discs?|causes? (?:your|the) pain)\b",
        re.IGNORECASE,
    ),
    defines=r"\s*(?:\(|,? (?:is|are|means?|that is|or|which)\b|:)",
)
