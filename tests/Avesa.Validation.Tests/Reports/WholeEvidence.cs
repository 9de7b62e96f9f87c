using Avesa.Validation.Reports;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Reports;

public sealed class WholeEvidence
{
    [Fact]
    public void Is_told_under_each_fact_of_each_control()
    {
        var evidence = new Evidence();
        evidence.Add(new EvidenceEntry("PRE-01", "The tables are ready", "check", new Held("T is ACTIVE.", Proof.Read), TimeSpan.Zero));
        evidence.Add(new EvidenceEntry("PRE-01", "The bucket encrypts", "check", new Broken("b does not.", Proof.Read, [new Finding("b", "on", "off\u202e", "Switch it on.")]), TimeSpan.Zero));
        evidence.Add(new FactEnding("PRE-02", "The data arrived", Ending.Skipped, "not this moment"));
        Control[] controls = [new("PRE-01", "All deployed", ["The tables are ready", "The bucket encrypts", "The stacks are complete"]), new("PRE-02", "All migrated", ["The data arrived"])];
        using var text = new StringWriter { NewLine = "\n" };

        EvidenceReport.Write(text, ControlResult.Of(controls, evidence), evidence);

        $"{text}".Should().Be(
            """
            PRE-01 All deployed: Broken
              The tables are ready: Held
                - Held (read): T is ACTIVE.
              The bucket encrypts: Broken
                - Broken (read): b does not.
                  b: expected on, found off\u{202E}. Switch it on.
              The stacks are complete: did not run

            PRE-02 All migrated: skipped
              The data arrived: skipped, not this moment


            """);
    }
}
