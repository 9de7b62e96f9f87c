using Avesa.Validation.Accounts;
using Avesa.Validation.Reports;
using Avesa.Validation.Run;
using Avesa.Validation.Settings;
using Avesa.Validation.Tests.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Reports;

public sealed class WholeEvidence
{
    private static readonly CitedCall[] Calls =
    [
        new(AccountSide.Source, "profile avesa-source", "dynamodb", "Scan", "T-prod", 1, "ok", 3),
        new(AccountSide.Production, "profile avesa-production", "dynamodb", "DescribeTable", "T", 1, "ok", 1),
        new(AccountSide.Production, "profile avesa-production", "dynamodb", "DescribeTable", "U\u202e", 1, "ok", 1),
        new(AccountSide.Production, "profile avesa-production", "s3", "HeadObject", "b/*", 40, "AccessDenied", 40),
        new(AccountSide.Production, "role monitor", "cloudwatch", "ListMetrics", "", 1, "ok", 1),
    ];

    [Fact]
    public void Is_told_under_each_fact_of_each_control()
    {
        var evidence = new Evidence();
        evidence.Add(new EvidenceEntry("PRE-01", "The tables are ready", "check", new Held("T is ACTIVE.", Proof.Read), TimeSpan.Zero, Calls));
        evidence.Add(new EvidenceEntry("PRE-01", "The bucket encrypts", "check", new Broken("b does not.", Proof.Read, [new Finding("b", "on", "off\u202e", "Switch it on.")]), TimeSpan.Zero, []));
        evidence.Add(new EvidenceEntry("PRE-01", "The bucket encrypts", "check", new Held("c does.", Proof.Read), TimeSpan.Zero, Calls[^1..]));
        evidence.Add(new EvidenceEntry("PRE-01", "The bucket encrypts", "check", new Held("d does.", Proof.Read), TimeSpan.Zero, Calls[^1..]));
        evidence.Add(new FactEnding("PRE-01", "The tables are ready", Ending.Passed, null));
        evidence.Add(new FactEnding("PRE-01", "The bucket encrypts", Ending.Failed, "Broken: b does not."));
        evidence.Add(new FactEnding("PRE-02", "The data arrived", Ending.Skipped, "not this moment"));
        Control[] controls = [Planned.Control("PRE-01", "All deployed", "The tables are ready", "The bucket encrypts", "The stacks are complete"), Planned.Control("PRE-02", "All migrated", "The data arrived")];
        using var text = new StringWriter { NewLine = "\n" };

        EvidenceReport.Write(text, ControlResult.Of(controls, evidence));

        $"{text}".Should().Be(
            """
            PRE-01 All deployed: Broken
              The tables are ready: Held
                - Held (read): T is ACTIVE.
                  rests on: source dynamodb:Scan T-prod ×3; production dynamodb:DescribeTable T, U\u{202E}; production s3:HeadObject b/* ×40 (AccessDenied); production as role monitor cloudwatch:ListMetrics
              The bucket encrypts: Broken
                - Broken (read): b does not.
                  - b: expected on, found off\u{202E}. Switch it on.
                - Held (read): c does.
                - Held (read): d does.
                  rests on: production as role monitor cloudwatch:ListMetrics
              The stacks are complete: did not run

            PRE-02 All migrated: skipped
              The data arrived: skipped, not this moment


            """);
    }
}
