using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Run;
using Gherkin;
using Gherkin.Ast;

namespace Avesa.Validation.Tests.Checklist;

/// <summary>The checklists as they stand in the repository.</summary>
public sealed class FeaturesThatAreReal
{
    [Fact]
    public void Ask_one_question_a_scenario() =>
        Directory.EnumerateFiles(Repository.At("features"), "*.feature")
            .SelectMany(path => new Parser().Parse(path).Feature.Children.OfType<Rule>())
            .SelectMany(rule => rule.Children.OfType<Scenario>())
            .Where(scenario => scenario.Steps.SkipWhile(step => step.Keyword.Trim() == "Given").Select(step => step.Keyword.Trim()).ToList() is not ["Then"])
            .Select(scenario => scenario.Name)
            .Should().BeEmpty("a Given asks nothing, and a waived step skips its scenario, and must not hide what a later one would have found");

    [Fact]
    public void Say_what_to_do_when_they_are_red() =>
        FeatureCatalogue.Controls(Repository.At("features")).Should().NotBeEmpty()
            .And.OnlyContain(control => control.Description.Contains("hen this is red"));

    [Fact]
    public void Know_where_each_fact_stands()
    {
        foreach (var control in FeatureCatalogue.Controls(Repository.At("features")))
        {
            var lines = File.ReadAllLines(Repository.At(control.Feature.Split('/')));
            control.Facts.Should().OnlyContain(fact => lines[fact.Line - 1].Contains("Scenario", StringComparison.Ordinal) || lines[fact.Line - 1].TrimStart().StartsWith('|'));
            control.Facts.Should().OnlyContain(fact => fact.Phases.Any(), "a fact of no phase would be in no decision");
        }
    }

    [Theory]
    [InlineData("ETag", Strength.ETag)]
    [InlineData("checksum", Strength.Checksum)]
    [InlineData("content", Strength.Content)]
    public void Say_how_equality_of_objects_has_to_be_known(string word, Strength floor)
    {
        var controls = FeatureCatalogue.Controls(Repository.At("features"));
        FeatureCatalogue.ObjectsOf(controls.Select(control => control with
        {
            Facts = [.. control.Facts.Select(fact => fact with { Sentence = fact.Sentence.Replace("unchanged at least by ETag,", $"unchanged at least by {word},", StringComparison.Ordinal) })],
        })).Should().Be(new ObjectSentences(floor, 1000));
    }

    [Fact]
    public void Leave_to_a_deployment_what_it_can_answer() =>
        FeatureCatalogue.Controls(Repository.At("features")).SelectMany(control => control.Facts).Where(fact => fact.Phases.Contains(Phase.PostDeploy))
            .Should().HaveCountGreaterThan(30).And.NotContain(fact => fact.Tags.Contains("secret-values"));
}
