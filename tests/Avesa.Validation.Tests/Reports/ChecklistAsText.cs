using Avesa.Validation.Reports;
using Avesa.Validation.Run;
using Avesa.Validation.Tests.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Reports;

public sealed class ChecklistAsText
{
    [Fact]
    public void Has_a_line_for_every_control_that_ran_and_what_to_do_under_the_red_ones()
    {
        var findings = Enumerable.Range(1, 11).Select(number => new Finding($"key-{number}", "in production", "only in the source", "Migrate it again.")).ToList();
        findings[0] = new Finding("key\n1", "\u202Ethis", new string('x', 700), "Migrate it again.");
        var text = Written(
            Planned.Result("PRE-01", "All infrastructure deployed successfully", Planned.Ran("stacks", new Held("They are.", Proof.Read)), Planned.Ran("tables", new Held("They are.", Proof.Read))),
            Planned.Result("PRE-02", "Data migration completed without errors", Planned.Ran("items", new Broken("11 items are missing.", Proof.Compared, findings)), Planned.Ran("secrets", new Unproven("Not readable.")), Planned.DidNotRun("objects")),
            Planned.Result("PRE-03", "Lambda functions can access DynamoDB tables", Planned.Ran("tables", new Unproven("The production account refused iam:SimulatePrincipalPolicy."))),
            Planned.Result("PRE-04", "Lambda functions can access S3 bucket", Planned.Ran("bucket", new Held("They do.", Proof.Read)), Planned.Waived("policy", new Broken("It does not.", Proof.Read, [findings[1]]), "waived until tomorrow (OPS-1)")),
            Planned.Result("PRE-05", "Secrets Manager integration working", Planned.DidNotRun("secrets")),
            Planned.Result("POST-01", "Production traffic flowing correctly", Planned.Skipped("on", "not this moment"), Planned.Skipped("off", "not this moment")));
        text.Should().Be(
            $$"""
            PRE-01   Held      All infrastructure deployed successfully (2 facts)
            PRE-02   Broken    Data migration completed without errors (2 of 3 facts)
                     Broken: items. 11 items are missing.
                       - key\u{000A}1: expected \u{202E}this, found {{new string('x', 571)}}… (130 more characters)
                         Migrate it again.
                       - key-2: expected in production, found only in the source.
                         Migrate it again.
                       - key-3: expected in production, found only in the source.
                         Migrate it again.
                       - key-4: expected in production, found only in the source.
                         Migrate it again.
                       - key-5: expected in production, found only in the source.
                         Migrate it again.
                       - key-6: expected in production, found only in the source.
                         Migrate it again.
                       - key-7: expected in production, found only in the source.
                         Migrate it again.
                       - key-8: expected in production, found only in the source.
                         Migrate it again.
                       - key-9: expected in production, found only in the source.
                         Migrate it again.
                       - key-10: expected in production, found only in the source.
                         Migrate it again.
                       first 10 of 11 findings
                     Unproven: secrets. Not readable.
            PRE-03   Unproven  Lambda functions can access DynamoDB tables (1 fact)
                     Unproven: tables. The production account refused iam:SimulatePrincipalPolicy.
            PRE-04   waived    Lambda functions can access S3 bucket (2 facts)
                     waived: policy, waived until tomorrow (OPS-1)
            POST-01  skipped   Production traffic flowing correctly (0 of 2 facts)
                       skipped: not this moment

            4 controls: 1 held, 1 broken, 1 unproven; 1 waived; 1 skipped; 1 not selected

            """);
    }

    [Fact]
    public void Does_not_call_a_control_held_of_which_facts_were_not_selected() => Written(
        Planned.Result("PRE-02", "Data migration completed without errors", Planned.Ran("items", new Held("They are equal.", Proof.Compared)), Planned.DidNotRun("secrets")))
        .Should().Be("PRE-02   partly    Data migration completed without errors (1 of 2 facts)\n\n1 controls: 0 held, 0 broken, 0 unproven; 1 partly held, since facts of them did not run\n");

    [Fact]
    public void Says_only_that_nothing_ran_when_nothing_did() => Written().Should().Be("\n0 controls: 0 held, 0 broken, 0 unproven\n");

    private static string Written(params ControlResult[] results)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        TextReport.Write(writer, results);
        return writer.ToString();
    }
}
