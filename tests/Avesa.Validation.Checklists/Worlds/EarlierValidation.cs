using System.Globalization;
using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Gate;
using Avesa.Validation.Run;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>
/// The run with which the embedded world's people validated production in the night: <c>began</c>, <c>ended</c>, and which controls were <c>red</c>,
/// <c>unproven</c>, <c>skipped</c> or <c>unasked</c>, a line each. What it left is a decision as every run leaves it, sealed.
/// </summary>
internal sealed record EarlierValidation(DateTimeOffset Began, DateTimeOffset Ended, ILookup<string, string> Otherwise)
{
    private static readonly string[] Phases = [Phase.PostCutover, Phase.PostDeploy];

    public static EarlierValidation Of(string paper)
    {
        var lines = paper.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)).ToLookup(line => line[0], line => line[1]);
        return new EarlierValidation(Time(lines["began"].Single()), Time(lines["ended"].Single()), lines);
    }

    public void Write(string path, ValidationSettings settings, string source, string production)
    {
        var envelope = RunEnvelopes.Begun(settings, Began) with
        {
            Id = "night",
            EndedAt = Ended,
            UsableUntil = Ended + settings.Valid,
            Accounts = [Account("source", source), Account("production", production)],
        };
        var controls = FeatureCatalogue.Controls();
        DecisionFile.Write(Decisions.Of(RunRecord.Of(envelope, controls, Found(controls), Phases, new GateFiles(Waivers.None, Attestations.None))), path);
    }

    private Evidence Found(IReadOnlyList<Control> controls)
    {
        var evidence = new Evidence();
        foreach (var (control, fact) in controls.SelectMany(control => control.Facts, (control, fact) => (control.Id, fact)).Where(one => one.fact.Phases.Any(Phases.Contains)))
        {
            if (Otherwise["unasked"].Contains(control))
            {
                continue;
            }

            if (Otherwise["skipped"].Contains(control))
            {
                evidence.Add(new FactEnding(control, fact.Title, Ending.Skipped, "somebody left it out"));
                continue;
            }

            Verdict verdict = Otherwise["unproven"].Contains(control) ? new Unproven("Nobody could read it in the night.")
                : Otherwise["red"].Contains(control)
                ? new Broken("It was not so in the night.", Proof.Read, [new Finding(control, "as the feature says", "otherwise", "Mend it.")])
                : new Held("It was so in the night.", Proof.Read);
            evidence.Add(new EvidenceEntry(control, fact.Title, nameof(EarlierValidation), verdict, TimeSpan.Zero, []));
            evidence.Add(new FactEnding(control, fact.Title, verdict is Held ? Ending.Passed : Ending.Failed, null));
        }

        return evidence;
    }

    private static AccountEvidence Account(string side, string account) => new(side, $"{side}-after-cutover", account, account, $"arn:aws:iam::{account}:user/avesa-validation", 0);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
