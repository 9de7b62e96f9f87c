using Avesa.Validation.Checklists.Audit;
using Avesa.Validation.Checklists.Steps;
using Avesa.Validation.Cli.Reconcile;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;

namespace Avesa.Validation.Tests.Reconcile;

public sealed class NamesOfAComparison(ReconcileProgram avesa) : IClassFixture<ReconcileProgram>
{
    private static readonly string Checklist = Repository.At("features", "pre-cutover.feature");

    [Fact]
    public void Are_those_of_the_checklist()
    {
        var estate = MovedEstate.Read(null);

        estate.Tables.Should().Equal(
            new MigratedTable("TenantServices-prod", "TenantServices", new KeyAttribute("tenant_id", "S"), null),
            new MigratedTable("LastUpdated-prod", "LastUpdated", new KeyAttribute("tenant_id", "S"), new KeyAttribute("service_table", "S")));
        estate.Should().BeEquivalentTo(MovedEstate.Read(Checklist));
        estate.Bucket.Should().Be(new MigratedBucket("data-storage-msp", "data-storage-msp-prod"));
        estate.Secrets.Template.Should().Be("tenant/{tenant_id}/prod");
        estate.Objects.Should().Be(new ObjectSentences(Strength.ETag, 1000));
    }

    [Fact]
    public void Are_those_that_the_steps_read()
    {
        var read = new EstateInFeature();
        var steps = new EstateSteps(read, null!);
        foreach (var step in FeatureSteps.Of(File.ReadAllText(Checklist)).Select(step => step.Instance))
        {
            if (step.Text == "the tables")
            {
                steps.Tables((Reqnroll.DataTable)step.TableArgument);
            }
        }

        MovedEstate.Read(Checklist).Tables.Should().Equal(read.Tables);
    }

    [Fact]
    public async Task Are_those_of_another_checklist_where_it_is_given()
    {
        avesa.Tables("Orders", ["""{"tenant_id":{"S":"acme"} }"""], ["""{"tenant_id":{"S":"acme"} }"""]);

        var (code, output, _) = await avesa.Run("--feature", await Feature("| Orders-prod | Orders | tenant_id (S) |  |"), "--table");

        code.Should().Be(0);
        output.Should().StartWith("equal      All 1 items of Orders-prod and Orders are equal");
    }

    [Theory]
    [InlineData("| TenantServices-prod | TenantServices | tenant_id |  |", "'tenant_id' is not a key attribute")]
    [InlineData("| TenantServices-prod | TenantServices |", "inconsistent cell count")]
    public async Task Are_refused_where_the_checklist_is_wrong(string row, string problem)
    {
        var (code, _, error) = await avesa.Run("--feature", await Feature(row));

        code.Should().Be(2);
        error.Should().Contain("does not say what moves").And.Contain(problem);
    }

    [Theory]
    [InlineData("", "there is no feature in it")]
    [InlineData("Feature: none", "it lacks the sentence: the tables.")]
    public async Task Are_refused_where_there_are_none(string text, string problem)
    {
        await File.WriteAllTextAsync(avesa.At("none.feature"), text, TestContext.Current.CancellationToken);

        (await avesa.Run("--feature", avesa.At("none.feature"))).Error.Should().Contain(problem);
        (await avesa.Run("--feature", avesa.At("missing.feature"))).Code.Should().Be(2);
    }

    private async Task<string> Feature(string row)
    {
        var lines = (await File.ReadAllLinesAsync(Checklist, TestContext.Current.CancellationToken))
            .Where(line => !line.Contains("| LastUpdated-prod", StringComparison.Ordinal))
            .Select(line => line.Contains("| TenantServices-prod", StringComparison.Ordinal) ? row : line);
        await File.WriteAllLinesAsync(avesa.At("other.feature"), lines, TestContext.Current.CancellationToken);
        return avesa.At("other.feature");
    }
}
