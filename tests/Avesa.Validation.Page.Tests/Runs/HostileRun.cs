using Avesa.Validation.Accounts;
using Avesa.Validation.Gate;
using Avesa.Validation.Run;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Page.Tests.Runs;

/// <summary>A run of which every text is the same one.</summary>
internal static class HostileRun
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "<img src=x onerror=alert(1)>",
        "</script><script>document.title='owned'</script>",
        "</style><style>*{display:none}</style>",
        "\"><svg onload=alert(1)><a href=\"javascript:alert(1)\" x=\"",
        "' onmouseover='alert(1)' x='",
        "--><!--[if IE]><script>alert(1)</script>",
        "::set-output name=decision::GO\n::error::x\n##[command]rm",
        "\u202Egpj.exe\u2066\u200B\u0007\u001b[31mred\u0000",
        "\ud800 unpaired \udc00",
        "{{Title}} {{{Script.Content}}} {% raw %} ${7*7} &lt;b&gt; &#x3c;",
        "]]><![CDATA[x]]><math><mtext></p><plaintext>",
        new('m', 100_000),
        new('<', 100_000),
    ];

    public static RunRecord Of(string text)
    {
        var waiver = new Waiver(text, [new AcceptedFinding(text, text, text)], [], text, text, text, text, PlainRun.Began, PlainRun.Began, new FilePlace(text, 1));
        IReadOnlyList<CitedCall> calls =
        [
            new(AccountSide.Source, $"{text}.", text, text, $"{text}.", 1, $"{text}.", 2),
            new(AccountSide.Production, $"{text}.", text, text, $"{text}.", 40, $"{text}.", 40),
        ];
        Broken broken = new(text, Proof.Compared, [new Finding(text, text, text, text), new Finding(text, text, text, text)], 5, [$"{text}."]);
        var fact = new PlannedFact(text, 1, [Phase.PreCutover, text]);
        FactResult[] facts =
        [
            Result(new Held(text, Proof.Read), FactState.Held),
            Result(new Held(text, Proof.Attested), FactState.Attested),
            Result(broken, FactState.Waived) with { Reason = text, Ruling = new WaivedUntil(PlainRun.Began, [waiver]) },
            new(fact, FactState.Skipped, null, text),
            new(fact, FactState.DidNotRun, null),
            Result(new Unproven(text), FactState.Unproven) with { Reason = text },
            Result(broken, FactState.Broken) with { Reason = text },
        ];
        ControlResult[] controls =
        [
            new(new Control(text, text, text, text, [fact]), facts),
            new(new Control("-", text, text, "", [fact]), facts),
        ];
        return new RunRecord(
            new RunEnvelope(
                text, text, text, text, text, $"{text}.", [$"{text}."], text, PlainRun.Began, PlainRun.Began, PlainRun.Began,
                [new AccountEvidence(text, text, $"{text}.", text, text, 1), new AccountEvidence(text, text, text, null, null, null)],
                [new GivenSetting(text, text)]),
            controls,
            RunRecord.Decide([Phase.PreCutover], controls) is [var decision]
                ? [decision, decision with { Phase = $"{text}.", Reasons = [new DecisionReason(text, text, FactState.Broken, text), new DecisionReason("-", "", FactState.DidNotRun, text)] }]
                : [])
        {
            Files = new GateFiles(
                new Waivers([waiver, waiver with { Ticket = $"{text}." }]),
                new Attestations([new Attestation(text, text, text, PlainRun.Began, 1, new EvidenceUrl(text, text), new FilePlace(text, 1))])),
        };

        FactResult Result(Verdict verdict, FactState state) => new(fact, state, verdict, null, [new EvidenceEntry(text, text, text, verdict, TimeSpan.FromSeconds(1), calls)]);
    }
}
