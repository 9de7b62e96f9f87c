namespace Avesa.Validation.Reports.Page;

/// <summary>What the templates may read: texts that are ready to be shown, and nothing of a run that is not. The engine encodes every one of them.</summary>
internal sealed record PageModel(
    PageAsset Style,
    PageAsset Script,
    string Title,
    bool Embedded,
    string? Defects,
    string? Filter,
    IReadOnlyList<DecisionView> Decisions,
    RunView Run,
    IReadOnlyList<CountView> States,
    IReadOnlyList<PhaseView> Phases,
    string FactCount,
    NightView? Night,
    PlanView? Plan,
    IReadOnlyList<FeatureView> Features,
    IReadOnlyList<WaiverView> Waivers,
    IReadOnlyList<AttestationView> Attestations,
    string Limits)
{
    public int DecisionCount => Decisions.Count;
}

/// <summary>A decision: its first reasons and the others, and what a GO rests on that is not proven, where there is such.</summary>
internal sealed record DecisionView(
    string Phase,
    string PhaseTitle,
    string Css,
    string Icon,
    string Word,
    string Controls,
    IReadOnlyList<CountView> Counts,
    IReadOnlyList<SliceView> Slices,
    IReadOnlyList<ReasonView> Reasons,
    IReadOnlyList<ReasonView> MoreReasons,
    string? RestsOn)
{
    public bool Few => Reasons.Count + MoreReasons.Count <= 2;

    public int MoreCount => MoreReasons.Count;

    public int MoreStart => Reasons.Count + 1;

    public string MoreWord => MoreReasons.Count == 1 ? "reason" : "reasons";
}

/// <summary>A reason of a NO-GO, and where the page has its evidence; nowhere when it is about no fact. Others are the facts that have the same one.</summary>
internal sealed record ReasonView(string? Href, string Control, string Fact, string State, string Word, string Text, string OthersTitle, IReadOnlyList<LinkView> Others);

/// <summary>A fact by name, and where the page has it.</summary>
internal sealed record LinkView(string Href, string Control, string Fact);

/// <summary>How many facts stand how.</summary>
internal sealed record CountView(string State, string Word, int Count);

/// <summary>A part of the bar that shows how the facts of a phase stand, in hundredths.</summary>
internal sealed record SliceView(string State, string X, string Width);

/// <summary>A phase to filter by.</summary>
internal sealed record PhaseView(string Phase, string PhaseTitle);

/// <summary>Who looked, where and when.</summary>
internal sealed record RunView(
    string Id,
    string IdShort,
    string Commit,
    string CommitShort,
    string World,
    string Region,
    string Suite,
    string Catalogue,
    string Started,
    string StartedIso,
    string Ended,
    string Lasted,
    string? Until,
    string? UntilIso,
    IReadOnlyList<AccountView> Accounts,
    IReadOnlyList<SettingView> Settings);

/// <summary>An account as it was reached, and what is wrong with it, where anything is.</summary>
internal sealed record AccountView(string Side, string Account, string? Wrong, string Caller, string CallerShort, string Profile, string? Skew);

/// <summary>A setting of the run.</summary>
internal sealed record SettingView(string Name, string Value);

/// <summary>Where the night stands.</summary>
internal sealed record NightView(string Head, string Left, IReadOnlyList<NightLineView> Lines);

/// <summary>A line of the night's timeline.</summary>
internal sealed record NightLineView(string State, string Word, string Hour, string Step, string Stands);

/// <summary>The plan, line by line.</summary>
internal sealed record PlanView(string Tally, IReadOnlyList<PlanSectionView> Sections);

/// <summary>A section of the plan.</summary>
internal sealed record PlanSectionView(string Title, string Tally, bool Open, IReadOnlyList<PlanLineView> Lines);

/// <summary>A line of the plan, how it stands, and what it rests on.</summary>
internal sealed record PlanLineView(string Words, string State, string Word, IReadOnlyList<PlanControlView> Controls);

/// <summary>A control that a line of the plan rests on.</summary>
internal sealed record PlanControlView(string Id, string Href, string State);

/// <summary>A feature file.</summary>
internal sealed record FeatureView(string Anchor, string Title, string File, IReadOnlyList<ControlView> Controls);

/// <summary>A control.</summary>
internal sealed record ControlView(
    string Anchor, string Id, string Title, string State, string Word, string Tally, IReadOnlyList<AboutView> About, IReadOnlyList<FactView> Facts);

/// <summary>A paragraph of what the rule says below its sentence; some say what to do when it is red.</summary>
internal sealed record AboutView(string Text, bool Remedy);

/// <summary>A fact. Its lead is the sentence that is shown while the details are closed; its ruling says why waivers of its control do not cover it.</summary>
internal sealed record FactView(
    string Anchor,
    string Title,
    string State,
    string Word,
    string Phases,
    string PhaseTitles,
    string? Proof,
    string? Elapsed,
    string Lead,
    bool Open,
    IReadOnlyList<AttestationView> Attested,
    IReadOnlyList<SentenceView> Sentences,
    string? MoreSentences,
    string FindingsTitle,
    IReadOnlyList<GroupView> Findings,
    IReadOnlyList<GroupView> MoreFindings,
    string MoreFindingsTitle,
    string? NotShown,
    string? Ruling,
    IReadOnlyList<WaiverView> Waivers,
    IReadOnlyList<CallView> Calls,
    string CallsTitle,
    string? MoreCalls,
    string Where);

/// <summary>A sentence of evidence.</summary>
internal sealed record SentenceView(string State, string Word, string Text, string? Proof);

/// <summary>Findings side by side that have one remedy.</summary>
internal sealed record GroupView(IReadOnlyList<FindingView> Findings, string Remedy);

/// <summary>A finding.</summary>
internal sealed record FindingView(string Subject, string Expected, string Observed, string? WaivedBy);

/// <summary>Calls of one kind that a fact rests on.</summary>
internal sealed record CallView(string Side, string Operation, string Resource, string? Identity, string Outcome, bool Refused, string Count);

/// <summary>A waiver, and in some words what it does here.</summary>
internal sealed record WaiverView(string Id, string Standing, string Reason, string Start, string Expires, string Owner, string Approver, string Ticket, string Place);

/// <summary>A person's word: the sentence that the run made of it, or what it is without one, and what is written down of it, where that is known.</summary>
internal sealed record AttestationView(string Standing, string Text, WordView? Word);

/// <summary>What is written down of a person's word.</summary>
internal sealed record WordView(string By, string At, string Until, string Evidence, string Place);
