"""What the core says, in the language in force: it knows no Qt, so its sentences are listed here, and known by their form."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from app import language


def tr(text: str) -> str:
    """Mark a sentence for the translators; what is listed here stays English."""
    return text


LONGEST: Final = 1000
"""Longer sentences hold more of somebody's text than of the core's."""
SENTENCES: Final = (
    # words and tasks
    tr("waiting for you"), tr("running"), tr("waiting for subanswers"), tr("proposed"), tr("answered"), tr("approved"),
    tr("rejected"), tr("withdrawn"), tr("person"), tr("scripted H"), tr("assistant"), tr("look-up"), tr("macro"), tr("H′"),
    tr("templates"), tr("helps now"), tr("may help"), tr("waits at the gate"), tr("rolled back"), tr("Permutation powering"),
    tr("Sequential assignments"), tr("Wildcard search"), tr("Shortest path"), tr("Union find"), tr("SAT counting"),
    tr("truth, all"), tr("truth, low"), tr("guessing"), tr("A_0 alone"),
    tr("Sums of variables"), tr("Wildcard search modulo m"), tr("Free text"),
    tr("Work out a variable that was assigned step by step through a hidden function."),
    tr("Work out a variable that was assigned step by step as a sum of earlier ones."),
    tr("Find the way through a hidden graph: how far, and where to go first?"),
    tr("Follow a hidden permutation σ many steps: what is σ^k(x)?"),
    tr("Count the assignments that match a pattern and satisfy every hidden clause."),
    tr("Your own questions, answered by a language model: you split, rule and combine in words."),
    tr("Find the label of each tree in a hidden forest, one parent at a time."),
    tr("Add up a hidden function over all strings that match a pattern."),
    tr("Add up a hidden function over all strings that match a pattern, modulo m."),
    tr(
        "A few variables are constants; each other one is f of two others, x := f(y, z), where f is a hidden table. "
        "first(x) is y, second(x) is z, and first of a constant is its value; these and f(v,w) for two values can be "
        "looked up."
    ),
    tr(
        "A few variables are 1 or -1; each other one is the sum of two others, x := y + z, modulo the number of values "
        "(8 of them, 0 to 7, in the quick preset: -1 is 7). first(x) is y, second(x) is z, and first of a constant is "
        "its value; both can be looked up."
    ),
    tr(
        "A hidden graph of one-way edges. dist(x,y) is how many edges the shortest way from x to y takes, inf where "
        "there is none; next(x,y) is the first vertex on such a way. Looked up: edge(x,y), 1 if an edge leads from x to "
        "y, and some(x,y), some vertex other than y that x leads to."
    ),
    tr(
        "σ is a hidden permutation: it sends each object to one object. σ^k(x) is where k steps from x lead, so σ^5(x) "
        "is σ^3(σ^2(x)). A single step, σ^1(x), can be looked up."
    ),
    tr(
        "Hidden clauses, each of three conditions such as x2 = 1, of which one has to hold. A pattern such as 0*1*** "
        "asks how many of the assignments that match it satisfy all clauses; * stands for 0 or 1. Without * the answer, "
        "0 or 1, is looked up."
    ),
    tr(
        "Hidden trees; one vertex of each carries a label. label(x) is the label of x's tree, depth(x) how far x is from "
        "the vertex that carries it, parent(x) the neighbour of x on the way there (x itself where it carries the "
        "label). Looked up: mark(x), the label that x itself carries; joined(x,y), 0 if an edge joins them; some(x), "
        "some neighbour of x."
    ),
    tr(
        "f is 1 or -1 for every string of a and b. A pattern such as a*b* asks for the sum of f over all strings that "
        "match it, where * stands for either letter. Without *, f is looked up."
    ),
    tr(
        "f is 1 or -1 for every string of a and b. A pattern such as a*b* asks for the sum of f over all strings that "
        "match it, modulo the number of values (8 in the quick preset, where -1 is 7); * stands for either letter. "
        "Without *, f is looked up."
    ),
    # how questions are typed
    tr("type σ^k(x), for example s^5(a), with k below {} and x from a to {}"),
    tr("type {} characters, each {}, {} or *, for example {}"), tr("type {} or {}"),
    tr("type any question; [p3] or [p3-5] in it points to paragraphs of the document"),
    tr("“{}” is not a question of this task: {}"), tr("{} takes {} arguments, not {}"),
    tr("“{}” does not fit here: expected one of {}"), tr("“{}” does not fit here: expected a number from {} to {}"),
    tr("“{}” does not fit here: expected a letter from {} to {}"), tr("“{}” does not fit here: expected letters from {} to {}"),
    tr("“{}” does not fit here: expected a number from {} to {}, or {}"),
    tr("“{}” does not fit here: expected a letter from {} to {}, or {}"),
    tr("“{}” does not fit here: expected letters from {} to {}, or {}"),
    tr("“{}” does not fit here: expected a number from {} to {}, a letter from {} to {}, or {}"),
    tr("“{}” does not fit here: expected a number from {} to {}, letters from {} to {}, or {}"),
    tr("“{}” is not an answer: expected a number from {} to {}, or idk"),
    tr("the exponent {} is too large: this session asks for exponents below {}"),
    tr("“{}” is not an object of this session: the objects are a to {}"),
    tr("“{}” is not a fact of this task; a fact reads like “{}”"),
    tr("a context of this task has 1 to {} facts, one a line, not {}"),
    # what a person is refused
    tr("question {} was not shown yet; look at it before you approve it"), tr("question {} has no proposal to approve"),
    tr("question {} has no proposal to reject"), tr("question {} was not rejected; reject its answer first, and say why"),
    tr("no approved rule fits {}"), tr("H′ may not act yet: say in the H′ tab how often it has to move as H does"),
    tr("no language model helps in this session"), tr("nobody works on question {} who could be stopped"),
    tr("nothing about question {} is stale"), tr("there is nothing to undo"), tr("there is nothing to redo"),
    tr("question {} has subquestions already; go on with them, or ask it anew"), tr("question {} is being worked on"),
    tr("question {} was withdrawn; redo brings it back"), tr("question {} was withdrawn"),
    tr("question {} is {} already; subquestions come before the answer"),
    tr("the budget of question {} is used up; answer it with what you know"),
    tr("a reason has to be written: it is kept with what was decided"),
    tr("guidelines have words; write some, or leave those there are"),
    tr("a rule reads: question → subquestion; subquestion; = answer"),
    tr("in the question each variable stands at its own place: x0 first, then x1, and so on"),
    tr("debate {} was ruled on already; undo that first"),
    tr("both sides of debate {} say the same; there is nothing to rule on"), tr("{} is looked up; there is nothing to debate"),
    tr("only a primitive question can be looked up; this debate came down to a step of H"),
    tr("only a debate in which somebody ruled between two answers can be held again, swapped"),
    tr("answers in words are debated by a language model; press D at a question that has one"),
    # rules, and what a person did
    tr("{} → {}, answer {}"), tr("{} with k from {} to {}"), tr("{} with k = {}"),
    tr("asked"), tr("answered"), tr("approved"), tr("answered otherwise"), tr("rejected"), tr("put again"), tr("passed over"),
    tr("taken over"), tr("amplified one step"), tr("handed to the scripted H"), tr("handed to the macros"), tr("handed to H′"),
    tr("combined by the model"), tr("stopped"), tr("recomputed"), tr("undone"), tr("done again"), tr("ruled on by debate"),
    tr("ruled on again by debate"), tr("you:"), tr("1 more question changed"), tr("{} more questions changed"),
    # debates, the laboratory
    tr("bisection"), tr("cross-examination"), tr("prover-estimator"), tr("speech"),
    tr("too few debates for costs against tree size: {} of at least {} that went down a tree, {} of at least {} different sizes"),
    tr("independent"), tr("fixed"), tr("lazy"), tr("adversarial"),
    # the gate, the line, training
    tr("A_{} helps already"), tr("A_{} does not pass the gate: {}. Write down why it should help all the same"),
    tr("agreement with its teacher ≥ {} (n = {}; asked for: {})"),
    tr("agreement with its teacher ≥ {} (n = {}; an open gate asks for none)"),
    tr("H agreed with {} of {} answers that were looked at (at least {}); an open gate asks for none"),
    tr("H has looked at none of its answers; {} are asked for"),
    tr("H has looked at none of its answers; an open gate asks for none"),
    tr("answers that H gave or approved, given alike by it: {} of {}; by the one before it: {} of {}"),
    tr("there are no answers of H to hold it against"),
    tr("H agreed with {} of {} answers that were looked at (at least {}); {} are asked for"),
    tr("A_{} was not trained, so there is nothing to judge"), tr("A_0 was not trained, so there is nothing to check"),
    tr("there is no assistant {} in this session"), tr("A_{} (assistant {}) was not promoted; promote it instead"),
    tr("a training is under way or waits to be resumed; finish or discard it first"),
    tr("a training that began with these examples is under way or waits; finish or discard it first"),
    tr("no assistant on the way to the one that helps rests on question {}; evicting is enough"),
    tr("controls are compared with what was distilled; distil first"),
    tr("training stopped: {}; it can go on from its last checkpoint"),
    tr("there is nothing to learn yet: approve the answers to some questions first"),
    tr("no rule plays H yet: split two questions alike, then approve the rule in the Macros tab"),
    tr("H' learns from your decisions alone, and there are none yet: split some questions and answer them first"),
    tr("there is no H′ beside the present A_n: it is learned along with A_n in sessions where H′ plays H in training"),
    tr("agreed"), tr("stands still"), tr("all steps taken"), tr("kept"), tr("discarded"),
    tr("nothing was distilled yet, so nobody can debate with A_n; run Distil first"),
    tr("there is no drift to measure: nothing was distilled yet"),
    tr("there is nothing to draw: the log holds no call of A_{} that was not audited yet"),
    tr("there is no answered tree to examine; write some wrong roots first, or include your own trees"),
    # sessions on disk
    tr("{} is open in another window (process {}); close it there first"), tr("{} is open in another window (process {})"),
    tr("{} is not a session: it holds no session.db"),
    tr("the runs of {} are being made in another window (process {}); stop them there first"),
    tr("{} is there already and is not empty; choose another folder, or open it"),
    tr("{} is there already; rename the session first, or choose another folder"),
    tr("there is a session “{}” in {} already; choose another name"), tr("{} is open for reading only"), tr("{} is not there"),
    tr("{} is not a session of Espalier"),
    tr("{} was made by a newer version of Espalier (its format is {}, this program knows {}); update Espalier to open it"),
    tr("{} was made by an older version of Espalier; open it for writing once"), tr("the session in {} is damaged: {}"),
    tr("the session in {} cannot be written or read: {}"), tr("the checkpoint {} of A_{} is missing"),
    tr("the checkpoint {} is damaged: its contents are not what was written"),
    # what was measured
    tr("certified: drift ≤ {} (root audit: {} of {} answers differ)"),
    tr("certified: drift ≤ {} (path audit: {} of {} answers differ)"),
    tr("Every audit draws fresh questions of its own, so the counts of two audits may differ"), tr("path audit"),
    tr("audit by height"), tr("charts by round"), tr("{} questions for each assistant"), tr("{} questions of each height"),
    tr("{} questions, and one subquestion of each at every step down"),
    tr("{} held out and {} at the root for each assistant, {} a height"), tr("A_n against H with undistilled help: drift"),
    tr("A_n against its teacher: ε, subquestions m, leak λ"),
    tr("the newest assistant against its teacher, and against H with undistilled help: the release rule"),
    tr("A_n against its teacher, beside what it was asked in your trees: the tab Rounds"),
    tr("the teacher of {} asked A_0 nothing but facts, which are looked up and not counted: m = 0.00"),
    tr(
        "the teacher of {} was told nothing wrong in the path audit, so no leak can be measured there (–), and 1, the worst, is "
        "taken as its bound"
    ),
    tr(
        "below {} nothing was distilled, so the bounds by whole tree, leak 1 and measured leak all come down to its ε in the path "
        "audit, ≤ {}"
    ),
    tr("nothing is certified"), tr("nothing: every bound is vacuous"), tr("root audit"),
    tr("errors in the whole tree"), tr("recursion with leak 1"), tr("recursion with measured leak"), tr("certified: {}"),
    tr("not certified at {}: {}"), tr("A_{}: {} is not bounded yet: none of the {} audits that were drawn has a verdict"),
    tr("A_{}: {} is not bounded yet: {} of the {} audits that were fixed beforehand are done"),
    tr("A_{}: {} has no bound (vacuous), {} audits ({})"), tr("A_{}: {} ≤ {} at {} %, {} audits ({})"), tr("drift"),
    tr("written trees"), tr("being measured"), tr("helping to train the next one"), tr("taking it that H catches every error"),
    tr("taking it that H catches every error; {} clean ones more, {} min, bring what H flags to {}"),
    tr("H flags ≤ {} and catches ≥ {} of {} seeded errors"),
    tr("H flags ≤ {} and catches ≥ {} of {} seeded errors; {} clean ones more, {} min, bring what H flags to {}"),
    tr(
        "highest height within budget: {}. Needed, there and at all heights below: agreement ≥ {}, drift ≤ {}. Counted in the "
        "audit by height, {} questions each"
    ),
    tr("none"),
    tr("{} of {}, with {}. Height {} does not pass: {}"), tr("{} of {}, with {}"), tr("none. Height {} does not pass: {}"),
    tr("agreement with its teacher ≥ {} ({} of {}), drift ≤ {} ({} of {})"),
    tr("agreement with its teacher ≥ {} ({} of {}), drift {}"),
    tr("highest height within budget: this report is from before it was measured; measure again"),
    tr("highest height within budget: none can be named, since questions do not show how deep they go"),
    tr("About {} audits, {} ({}). No bound comes of them."),
    tr("Measure drift first: how many questions an audit of a path stands for is taken from there."),
    tr("All {} claims that were declared are made; drawing would be refused."),
    tr("{} audits, {} ({}); if none differs: {}. For {} ≤ {}: {} audits, {}, and none that differs."),
    tr("{} audits, {} ({}); if none differs: {}."), tr("{} roots: {}"), tr("{} roots, {}"), tr("{} s each, your median"),
    tr("{} s each, assumed"), tr("still no bound (vacuous)"), tr("{} ≤ {} at {} %"), tr("{} hours"), tr("{} min"),
    tr("H′ is not shown to move as H does in {} of any moves ({} tried): all of them come to you"),
    tr(
        "H′ acts where it is at least {} sure, which was so on {} of {} fresh moves. There it moved as H in {} of {}: at "
        "least {}, at {} confidence. The rest comes to you"
    ),
    # what bounds rest on
    tr(
        "The audited roots were drawn at random: fresh contexts, questions of the greatest height that the last "
        "assistant was taught."
    ),
    tr("Two answers differ where their tokens differ; nobody had to judge."),
    tr(
        "The reference is H with the undistilled assistant, not the truth; errors that H makes are not in these numbers. "
        "H is played {}."
    ),
    tr("The bounds hold for questions like those; another distribution needs other audits."),
    tr("They are about the average: they say nothing about rare or adversarial questions."),
    tr("Where no wrong subanswer was met, or trees are too large to be built, a leak of 1 is assumed."),
    tr("Calls are stateless: the same question on the same context gets the same answer."),
    tr("Step n of the line spends {} of the chance of failing, in {} equal parts: all bounds hold together."),
    tr("One network learned from H with its own help: it is audited height by height, against H with its help one below."),
    tr("by a script"), tr("by H', as it was when each A_n was made"), tr("by the rules that played then"),
    tr("by a script that errs"),
    # charts
    tr("Drift budget"), tr("iteration n of A_n"), tr("iteration"), tr("height"), tr("answers that differ from undistilled H"),
    tr("answers that differ"), tr("bound: leak 1"), tr("bound: measured leak"), tr("bound: root audit"),
    tr("measured at the root"), tr("estimate: measured leak"), tr("product (no bound)"), tr("budget"),
    tr("H's own noise: flips {}, n = {}"), tr("H flips ≤ {}, n = {}"), tr("teacher asked twice: {} differ"),
    tr(
        "all bounds together at {}; measured on roots as hard as each A_n was taught, up to {} (n = {} each); the "
        "product holds only if no error multiplies (m·λ ≤ 1)"
    ),
    tr("all bounds together at {}{}; the product holds only if no error multiplies (m·λ ≤ 1)"),
    tr("vacuous from some iteration on, and not drawn there: {}"), tr("ε: A_n against its teacher H + A_{n-1}"), tr("held out"),
    tr("on what it was asked"), tr("at the root"), tr("whiskers: upper bounds that hold at every look, together"),
    tr("ε by iteration and height"),
    tr("share that differs from the teacher, and its upper bound; grey: fewer than {} answers of the teacher"), tr("{} asked"),
    tr("Three gaps"), tr("share of all questions"), tr("amplification gain"), tr("distillation loss"), tr("cumulative drift"),
    tr("Teacher and student against the truth"), tr("What your minutes buy"), tr("minutes of H"), tr("upper bound on ε"),
    tr("bound on ε"), tr("target"), tr("if errors go on at the present rate"),
    # blame, the laboratory, drift in words, debates, reviewers
    tr("Blame"), tr("wrong roots that a repair turns right, shared among their sources"), tr("{} · {} · height {}"),
    tr("{} of {} (nodes: {})"), tr("{} wrong roots among {} trees, held against {}"),
    tr("{} wrong roots among {} trees, held against {}; {} unexplained"), tr("H + {}, {} levels deep"), tr("capability"),
    tr("distillation"), tr("decomposition"), tr("combination"), tr("judge"), tr("propagated"), tr("masked"), tr("unexplained"),
    tr("the trees of this task are too large to be made one level deeper; hold them against the truth"), tr("Ceilings"),
    tr("right answers, anytime intervals at 95 %"), tr("A_{} alone"), tr("H, true subanswers"),
    tr("scripted splitting, true subanswers"), tr("H alone, no facts"), tr("{} (best constant answer)"), tr("Depth needed"),
    tr("levels that H splits, leaves looked up"), tr("right roots"), tr("depth needed: {}"),
    tr("not reached with trees that can be built"), tr("{} errors at {}, {} votes"), tr("{} errors at {}"), tr("right answers"),
    tr("X alone"), tr("passed on"), tr("recursion, leak 1"), tr("seeds: {}, {} steps; {}"), tr("X draws its answers"),
    tr("X says the most probable answer"), tr("{}; kept of the gain: {}"),
    tr("stalled: the interval of the gain holds 0 at n = {}; {}"),
    tr("accuracy of H + A_{n-1} less that of A_{n-1}, and less that of A_n; paired 95 % intervals"), tr("repaired"), tr("lost"),
    tr("inherited"), tr("new error"), tr("bound: leak 1, bound: measured leak"),
    tr("bound: leak 1, bound: measured leak, bound: root audit"), tr("ε: A_n against H"), tr("all questions"),
    tr("the one before"), tr("what H stood behind and A_n was not taught; whiskers: bounds that hold at every look, together"),
    tr("nothing is certified: A_{} was held against {} answers of H, and {} differ"),
    tr("A_{} answers otherwise than H on ≤ {} of such questions, {} answers"),
    tr(
        "The teacher is you: what you stood behind while A_{n-1} or an earlier one helped, on questions that A_n and "
        "those before it were not taught. Families of questions were held out whole, by lot, before training."
    ),
    tr(
        "Two answers agree where their words are the same, apart from case, blanks, commas within numbers and a full stop"
        " at the end. The verifiers of question sets know the truth, so they are not asked here; they serve Score and the"
        " colours."
    ),
    tr("The bounds hold for questions of these families as they came; other families need other answers of yours."),
    tr("What A_n proposed and you let stand was not drawn at random, so no bound rests on it; audits are drawn."),
    tr("Not measured in words: drift down to A_0 (H would have to answer every tree anew), leaks, blame, H', macros."),
    tr("What debates cost"), tr("nodes of the whole tree"), tr("answers"),
    tr("slopes on logarithmic scales, n = {} debates: {}; a full check 1"), tr("Flaws hidden in a tree"), tr("depth of the flaw"),
    tr("share caught"),
    tr(
        "one walk down for each of {} planted flaws; a pick is right with chance c = {} ({} to {}, n = {}), a flaw at "
        "depth d is caught with c^d if picks do not depend on each other"
    ),
    tr(
        "Fresh random questions of the task, not those of your trees; right and wrong are by the truth, which nobody here"
        " learns from."
    ),
    tr("In the league of ways one side stands behind the right answer and a liar, who bends every step, behind a wrong one."),
    tr("Where both sides agree and are wrong, no debate is held: only audits of agreed answers show it."),
    tr("“Direct” is A_{n-1} as the judge, alone; a judge who cannot tell counts as one half. The ceiling is always right."),
    tr("Speech is that of scripted advocates and a judge who counts verified quotes."),
    tr(
        "Intervals are of 95 %: Clopper and Pearson's for shares; of gaps and scores, the wider of those and of resampled"
        " pairs."
    ),
    tr(
        "{} speaks and judges on the first {} of these pairs, in replies of at most 90 tokens; its gap is measured "
        "against itself judging alone. It reads the facts as a debater, never as the judge."
    ),
    tr("direct"), tr("consultancy"), tr("always right"), tr("liar"), tr("scripted H, {} wrong"), tr("model, alone"),
    tr("model, consultancy"), tr("model, debate"), tr("model, scripted"), tr("audit: is {} right?"), tr("debate: {} or {}?"),
    tr("{} of {} ({} %, {} to {} %)"),
    tr(
        "Approve an answer only if the subanswers bear it out.\n"
        "Rather “I don't know” than a guess: it travels upward honestly.\n"
        "Split a question until A_n can answer the parts.\n"
        "When you reject, say what a better answer would need."
    ),
    tr("{} and {}: same answer on {} of {} ({}, {} interval {} to {})"),
    tr("{} and {}: same answer on {} of {} ({}, {} interval {} to {}); no kappa: {} (n = {})"),
    tr(
        "{} and {}: same answer on {} of {} ({}, {} interval {} to {}); kappa of the verdicts {} ({} interval {} to {}, n"
        " = {})"
    ),
    tr("it takes {} proposals or more"), tr("both always gave the same verdict"), tr("scripted reviewer (simulated)"),
    # costs of debates
    tr("each side states"), tr("the judge reads"), tr("a full check reads"), tr("each side states {}; the judge reads {}"),
    tr("{} ({} to {})"),
    # damaged and foreign archives, exports, models, endpoints, replies
    tr("{} is not there, or is no file"), tr("{} holds {} files; a session has fewer"),
    tr("{} holds a file twice; nothing was taken from it"), tr("{} is no archive of a session: it holds no session.db"),
    tr("{} would unfold to more than {} times its size; nothing was taken from it"),
    tr("{} is no archive of a session, or it is damaged: {}"), tr("{} is damaged: {}"),
    tr("{} holds “{}”, which is no part of a session; nothing was taken from it"),
    tr("the database in the archive is damaged: {}"), tr("the archive unfolds to more than it says; nothing was taken from it"),
    tr("the backup {} is damaged; the session is as it was"), tr("{} is not a folder that a session could be moved into"),
    tr("“{}” cannot be the name of a session: it may not begin with a dot, nor hold {}"),
    tr("{} cannot be put into the trash ({}); delete the folder by hand if you are sure"),
    tr("the session in {} is damaged: {} ({})"), tr("{} cannot be a session: part of its path is a file"),
    tr("{} is a link or no plain file; Espalier writes only inside the folder of a session"),
    tr("{} holds a {} “{}”, which acts by itself; Espalier makes none and opens none"),
    tr("{} holds a table “{}” that Espalier did not make"), tr("{} is damaged: its table “{}” is not as Espalier makes it"),
    tr("{} is damaged: its table “{}” holds values of another kind than it should"), tr("{} is empty"),
    tr("{} is not whole: its {} lines refer to a missing {}"), tr("it is no object with a type"), tr("there is no table “{}”"),
    tr("table “{}” has no column “{}”"), tr("{} does not begin with a session"),
    tr("{} is neither an archive of a session nor exported JSON lines"), tr("a line of {} is longer than {} MiB"),
    tr("this is a selection, not a whole session"), tr("it was written by a newer version of Espalier (format {})"),
    tr("line {} of {} cannot be understood: {}"), tr("{} is not a session (before line {}): {}"),
    tr("the numbers of the nodes are not those of a tree"), tr("the numbers of the nodes are far from each other"),
    tr("the questions form a circle"), tr("the checkpoint “{}” does not lie in the session's own folder of checkpoints"),
    tr("{} is damaged: it does not say what the session is about"), tr("{} is damaged: what it says it is about makes no sense"),
    tr("the checkpoint {} cannot be read: {}"), tr("the checkpoint {} of the interrupted training is missing"),
    tr("what a decision changed cannot be read"),
    tr("an archive is the whole session as it is; choose parts and take out names with the other formats"),
    tr("a picture shows one tree whole: choose a question, not words, a state or an iteration"),
    tr("a picture shows at most {} questions; choose one further down, or export dot or graphml"),
    tr("the session has no tree that fits in a picture yet, and no plots"),
    tr("Parquet needs pyarrow, which is not installed: pip install 'espalier-ida[parquet]'"), tr("{} is no Python file"),
    tr("the task {} cannot be loaded: {}: {}"), tr("the task file {} cannot be read: {}"),
    tr("a document has 1 to {} characters, not {}"), tr("this {} has {} characters; it may have 1 to {}"),
    tr("{} holds an experiment already"), tr("{}: the sweep has no name"), tr("there is no question {} in this session"),
    tr("question {} needs subquestions, and an answer to each, before they can be combined"),
    tr("{} iterations were declared, but there are {} already"),
    tr("a spot check takes {} questions of the set that nobody was asked, and {} are left; add some more"),
    tr("the model in {} cannot be read: {}"), tr("{} is not a model folder: it holds no .safetensors file"),
    tr("its weights have other names or shapes"), tr("what was learned in {} does not fit {}: {}"),
    tr("the model's chat template does not take these messages: {}"),
    tr("the file that came as {} is not the one expected (its SHA-256 differs); it was thrown away"),
    tr("{} holds no model that could be unpacked: {}"), tr("{} was not asked"), tr("the reply was cut off"),
    tr("the replies were stopped"), tr("the reply was stopped"),
    tr("language models need {}, not installed here; install with: {}"),
    tr("training takes about {}; {} GB are free. To need less: {}"), tr("{} is not a GGUF file"), tr("{} cannot be read: {}"),
    tr("turning {} into safetensors takes {} GB, and {} has {}"), tr("{} could not be turned into {}: {}"),
    tr("{} holds a network that cannot be read: {}"), tr("the key for {} is not sent over plain http: give the address as https"),
    tr("this system has no open keyring; set {} in the environment instead"),
    tr("the request takes {} tokens and up to {} for the reply; {} reads {} in all"), tr("there is no model “{}”; say {}"),
    tr("an endpoint needs its address and the name of a model: say {}"), tr("{} are no prices: say {}"),
    tr("{} is not on this machine yet: `espalier model fetch` brings it ({})"),
    tr("only a model on this machine can have learned something here"),
    tr("only a model on this machine can be trained: an endpoint's weights are elsewhere"),
    tr("the assistant before this one is not on this machine"),
    tr("this machine has no {} device that torch can use; choose --device cpu or auto"),
    tr("answers in words hardly ever agree, so none is compared by itself; press D at a question that has one"),
    tr("the league draws its questions from the task; free text has none of its own"),
    tr("the model has no other answer; write one to have it debated"), tr("it was cut off by the limit of tokens"),
    tr("its only subquestion is the question itself"), tr("{} subquestions, where 1 to {} are asked for"),
    tr("a subquestion is empty, or comes twice"), tr("“answer” is no text"), tr("it says nothing"),
    tr("{} characters, where at most {} are read"), tr("no JSON object"),
    tr("the JSON object does not have “{}” and nothing else"), tr("“subquestions” is no list of texts"),
    tr("the JSON object cannot be read"), tr("a template has 1 to {} characters, not {}"),
    tr("line {} of the template cannot be read: {}"), tr("line {} of the template: {}"), tr("the template is nested too deeply"),
    tr("the template cannot be filled in: {}"), tr("the prompt becomes longer than {} characters"),
    tr("a reply is read as {}, not as “{}”"), tr("a set has 1 to {} questions, not {}"),
    tr("the first line of the table names no column of questions; call one of them {}"), tr("{} is larger than {} MiB"),
    tr("{} cannot be read as text: {}"), tr("line {} of the table cannot be read: {}"),
    # what answers are held against
    tr("truth"),
    # how a task comes apart
    tr("D ≤ 0: IDA is not the right tool here; splitting gains nothing even with true subanswers"),
    tr("D = {}: with true subanswers, splitting gains that share of what H cannot do alone"),
    tr("how errors of subanswers go on cannot be told: A_n answers no subquestion here"),
    tr("errors of subanswers {}: R by sort {}; spectral radius {} (n = {} single flips)"), tr("may multiply"), tr("die out"),
    tr(
        "{} votes leave {} wrong [{}, {}], one answer {}, independent errors would leave {} (n = {}); correlation of errors {}; "
        "{} are mostly answered wrong, which no votes mend"
    ),
    tr("all 0"), tr("not to be told"),
    tr("amplification gains"), tr("lost to subanswers"), tr("lost to splitting"), tr("lost to combining"),
)  # fmt: skip
"""Words and sentences of the core; {} stands for a value, which may be one of them itself."""

YOU: Final = tr("you")
FORMER: Final = (
    tr("of {} decisions of H it answers {} as H did; the one before it {}"), tr("there are no decisions of H to hold it against"),
    tr("certified: drift ≤ {}, {} audits"),
    tr("highest height within budget: {}. Needed, there and at all heights below: agreement ≥ {}, drift ≤ {}"),
    tr("H agreed with {} of {} answers that were looked at; {} are asked for"),
    tr("agreement with its teacher ≥ {} (n = {}; needed: {})"),
    tr("H agreed with {} of {} answers in spot checks (at least {}); {} are needed"),
    tr("H agreed with {} of {} answers in spot checks; {} are needed"),
)  # fmt: skip
"""What it said in earlier versions, which sessions keep."""
KNOWN: Final = frozenset(SENTENCES + FORMER)


def said(sentence: str) -> str:
    """A sentence of the core in the language in force; one that is not listed stays as it is."""
    if sentence in KNOWN:
        return language.tr(sentence)
    for form, template in _forms() if len(sentence) < LONGEST else ():
        if found := form.fullmatch(sentence):
            return language.tr(template).format(*map(said, found.groups()))
    return sentence


def by(name: str) -> str:
    """A person after “by”: the name, or who is at the window, as the language in force calls them."""
    return language.tr(YOU) if name == YOU else name


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The forms of sentences with values in them, those that say most first."""
    with_values = sorted((each for each in KNOWN if "{}" in each), key=lambda each: -len(each.replace("{}", "")))
    return tuple((re.compile("(.*?)".join(map(re.escape, each.split("{}"))), re.DOTALL), each) for each in with_values)
