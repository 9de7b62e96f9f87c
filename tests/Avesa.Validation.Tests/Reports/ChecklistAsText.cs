using Avesa.Validation.Reports;
using Avesa.Validation.Run;
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
            new ControlResult(new Control("PRE-01", "All infrastructure deployed successfully", []), [Ran("stacks", new Held("They are.", Proof.Read)), Ran("tables", new Held("They are.", Proof.Read))]),
            new ControlResult(new Control("PRE-02", "Data migration completed without errors", []), [Ran("items", new Broken("11 items are missing.", Proof.Compared, findings)), Ran("secrets", new Unproven("Not readable.")), new FactResult("objects", null, null)]),
            new ControlResult(new Control("PRE-03", "Lambda functions can access DynamoDB tables", []), [Ran("tables", new Unproven("The production account refused iam:SimulatePrincipalPolicy."))]),
            new ControlResult(new Control("PRE-04", "Lambda functions can access S3 bucket", []), [Ran("bucket", new Held("They do.", Proof.Read)), new FactResult("policy", null, "waived until tomorrow")]),
            new ControlResult(new Control("PRE-05", "Secrets Manager integration working", []), [new FactResult("secrets", null, null)]),
            new ControlResult(new Control("POST-01", "Production traffic flowing correctly", []), [new FactResult("on", null, "not this moment"), new FactResult("off", null, "not this moment")]));
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
            PRE-04   Held      Lambda functions can access S3 bucket (1 of 2 facts)
                       skipped: waived until tomorrow
            POST-01  skipped   Production traffic flowing correctly (0 of 2 facts)
                       skipped: not this moment

            4 controls: 2 held, 1 broken, 1 unproven; 1 skipped; 1 not selected

            """);
    }

    [Fact]
    public void Does_not_call_a_control_held_of_which_facts_were_not_selected() => Written(
        new ControlResult(new Control("PRE-02", "Data migration completed without errors", []), [Ran("items", new Held("They are equal.", Proof.Compared)), new FactResult("secrets", null, null)]))
        .Should().Be("PRE-02   partly    Data migration completed without errors (1 of 2 facts)\n\n1 controls: 0 held, 0 broken, 0 unproven; 1 partly held, since facts of them were not selected\n");

    [Fact]
    public void Says_only_that_nothing_ran_when_nothing_did() => Written().Should().Be("\n0 controls: 0 held, 0 broken, 0 unproven\n");

    private static FactResult Ran(string title, Verdict verdict) => new(title, verdict, null);

    private static string Written(params ControlResult[] results)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        TextReport.Write(writer, results);
        return writer.ToString();
    }
}
