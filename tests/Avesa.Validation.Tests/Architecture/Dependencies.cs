using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Avesa.Validation.Tests.Architecture;

public sealed class Dependencies
{
    private const string Aws = @"^Amazon(\.|$)";

    [Fact]
    public void Of_the_library_are_no_Gherkin_no_test_framework_and_no_emulator() =>
        Types().That().ResideInAssembly(Rules.Validation)
            .Should().NotDependOnAny(Rules.Under(@"^(Gherkin|Cucumber|Reqnroll|Xunit|FluentAssertions|System\.CommandLine|Spectre\.Console|Avesa\.Validation\.(Emulator|Checklists|Cli))(\.|$)"))
            .Because("the command line and the benchmarks use it without a test run, and only a world may know that it is emulated")
            .Violations().Should().BeEmpty();

    [Fact]
    public void Of_the_emulator_are_nothing_of_ours_and_no_AWS_SDK() =>
        Types().That().ResideInAssembly(Rules.Emulator)
            .Should().NotDependOnAny(Rules.Under(@"^(Amazon|Avesa\.Validation(?!\.Emulator(\.|$)))(\.|$)"))
            .Because("one misreading of AWS in shared code would cancel itself out: the suite would pass, and be wrong")
            .Violations().Should().BeEmpty();

    [Fact]
    public void Of_the_command_line_are_the_library_and_what_reads_arguments() =>
        Types().That().ResideInAssembly(Rules.CommandLine)
            .Should().NotDependOnAny(Rules.Under(@"^(Amazon|Cucumber|Reqnroll|Xunit|FluentAssertions|Avesa\.Validation\.(Emulator|Checklists))(\.|$)"))
            .Because("a gate stands in a workflow that has neither the tests nor an account's credentials, and AWS is the library's business")
            .Violations().Should().BeEmpty();

    [Fact]
    public void On_Gherkin_is_in_the_command_line_alone_who_asks_a_checklist_what_moves() =>
        Types().That().ResideInAssembly(Rules.CommandLine).And().DoNotResideInNamespaceMatching(@"^Avesa\.Validation\.Cli\.Reconcile$")
            .Should().NotDependOnAny(Rules.Under(@"^Gherkin(\.|$)"))
            .Because("a gate rests on decisions, whatever the features say by now")
            .Violations().Should().BeEmpty();

    [Fact]
    public void Of_comparisons_and_verdicts_are_no_AWS_type() =>
        Types().That().ResideInNamespaceMatching(@"^Avesa\.Validation\.(Reconciliation|Verdicts)(\.|$)")
            .Should().NotDependOnAny(Rules.Under(Aws))
            .Because("pairing and comparing are the same for a table, a file and a test's list, and are proven without an account")
            .Violations().Should().BeEmpty();

    [Fact]
    public void On_the_emulator_are_the_worlds_alone() =>
        Types().That().ResideInAssembly(Rules.Checklists).And().DoNotResideInNamespaceMatching(@"^Avesa\.Validation\.Checklists\.Worlds$")
            .Should().NotDependOnAny(Rules.Under(@"^Avesa\.Validation\.Emulator(\.|$)"))
            .Because("a step that knows of the emulator proves nothing of AWS")
            .Violations().Should().BeEmpty();

    [Fact]
    public void That_exist_are_seen() =>
        Types().That().ResideInAssembly(Rules.Checklists)
            .Should().NotDependOnAny(Rules.Under(@"^(Gherkin|Avesa\.Validation\.Emulator)(\.|$)"))
            .Because("a rule that cannot fail says nothing")
            .Violations().Should().Contain(violation => violation.Contains("EmbeddedWorld", StringComparison.Ordinal))
            .And.Contain(violation => violation.Contains("FeatureCatalogue", StringComparison.Ordinal));
}
