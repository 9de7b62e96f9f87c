using Reqnroll.Generator;

namespace Avesa.Validation.Tests.Compat.StandIn.Generator;

public sealed class FeatureThatIsBroken
{
    [Fact]
    public void Is_an_error_of_the_build_for_every_place_that_does_not_parse() => Errors(
        """
        Feature: Broken
          Scenario: one
            Given x
            Nonsense
            | a | b |
            | c |
          Scenario: two
            Given y
            And so on
              | a | b |
              | c |
        """).Should().Equal(
        "/f/x.feature(4,5): error GHK001: 'Nonsense' does not belong here; this may follow: the end, a table row, three quotes, a step, tags, Examples:, Scenario:, Rule:.",
        "/f/x.feature(6,5): error GHK001: inconsistent cell count within the table",
        "/f/x.feature(11,7): error GHK001: inconsistent cell count within the table");

    [Fact]
    public void Is_an_error_where_the_official_generator_refuses_it() => Errors(
        """
        Feature: Refused
          Scenario:
            Given x
          Scenario: twice
            Given x
          Rule: r
            Scenario: twice
              Given x
            Scenario Outline: rowless
              Given <x>
              Examples:
                | x |
            Scenario Outline: without examples
              Given <x>
            Scenario Outline: columns apart
              Given <x>
              Examples:
                | x | x |
                | 1 | 2 |
              Examples:
                | y |
                | 1 |
        """).Should().Equal(
        "/f/x.feature(2,3): error GHK001: The scenario must have a title.",
        "/f/x.feature(7,5): error GHK001: The feature already has a scenario named 'twice', in this rule or another: name this one apart.",
        "/f/x.feature(9,5): error GHK001: The scenario outline 'rowless' has Examples without a row: it would prove nothing.",
        "/f/x.feature(13,5): error GHK001: The scenario outline 'without examples' has Examples without a row: it would prove nothing.",
        "/f/x.feature(15,5): error GHK001: The Examples of the scenario outline 'columns apart' must all have the same columns.",
        "/f/x.feature(15,5): error GHK001: The scenario outline 'columns apart' has the Examples column 'x' twice.");

    [Fact]
    public void Is_an_error_when_a_scenario_has_no_step_left_since_its_keyword_is_misspelt() => Errors(
        """
        Feature: Vacuous
          Scenario: empty
            Thne everything is fine
        """).Should().Equal(
        "/f/x.feature(2,3): error GHK001: The scenario 'empty' has no step: it would prove nothing. A line that starts with no keyword is description.");

    [Fact]
    public void Is_an_error_when_it_ends_too_early() => Errors("@tag\n").Should().Equal(
        "/f/x.feature(2,1): error GHK001: The file ends too early; this may follow: tags, Feature:.");

    [Fact]
    public void Is_no_error_when_it_is_empty_and_becomes_no_test()
    {
        FeatureParser.Parse("/f/x.feature", "# later\n", "en", out var errors).Should().BeNull();

        errors.Should().BeEmpty();
    }

    [Fact]
    public void Is_parsed_in_the_language_of_the_project()
    {
        FeatureParser.Parse("/f/x.feature", "Funktionalität: x\n  Szenario: y\n    Gegeben sei z\n", "de", out var errors)!.Feature.Name.Should().Be("x");

        errors.Should().BeEmpty();
    }

    private static IEnumerable<string> Errors(string gherkin)
    {
        FeatureParser.Parse("/f/x.feature", gherkin, "en", out var errors).Should().BeNull();
        return errors.Select(error => error.ToString());
    }
}
