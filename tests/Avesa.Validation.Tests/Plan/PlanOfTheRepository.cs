using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Plan;
using Avesa.Validation.Reports;
using Avesa.Validation.Run;

namespace Avesa.Validation.Tests.Plan;

/// <summary>The plan's lines as they stand in the repository.</summary>
public sealed class PlanOfTheRepository
{
    private static readonly IReadOnlyList<Control> Controls = FeatureCatalogue.Controls(Repository.At("features"));
    private static readonly PlanMap Plan = PlanMap.Read(Repository.At("features", PlanMap.File), Controls);

    [Fact]
    public void Names_every_control_and_leaves_no_line_without_one()
    {
        Plan.Lines.Should().HaveCountGreaterThan(35).And.OnlyContain(line => line.Controls.Count > 0);
        Plan.Lines.Where(line => line.Kind != PlanLineKind.Decision).SelectMany(line => line.Controls).Distinct().Should().BeEquivalentTo(Controls.Select(control => control.Id));
    }

    [Fact]
    public void Says_the_boxes_in_the_words_of_their_controls()
    {
        var titles = Controls.ToDictionary(control => control.Id, control => control.Title);

        Plan.Lines.Where(line => line.Section.StartsWith("6.2", StringComparison.Ordinal)).Should().HaveCount(14)
            .And.OnlyContain(line => line.Controls.Count == 1 && titles[line.Controls[0]] == line.Words);
    }

    [Fact]
    public void Is_documented_as_it_is()
    {
        var made = CoverageTable.Of(Plan, Controls);
        var copy = Path.Combine(AppContext.BaseDirectory, "coverage.md");
        File.WriteAllText(copy, made);

        File.ReadAllText(Repository.At(CoverageTable.Path)).ReplaceLineEndings("\n").Should().Be(made, "the table is made from the features: cp {0} {1}", copy, CoverageTable.Path);
    }
}
