using Avesa.Validation.Checks.Monitoring;
using Avesa.Validation.Tests.Checks.Isolation;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Monitoring;

public sealed class FunctionsOfTheDashboard
{
    private static readonly DashboardNamesExistingFunctions Check = new("Overview");

    [Fact]
    public async Task Are_held_when_each_exists()
    {
        await using var migration = await Arranged($$"""[["AWS/Lambda","Errors","FunctionName","{{TwinEstates.Function}}"],[".","Invocations",".","."]]""");
        (await migration.OfProduction(Check)).ShouldBeHeld($"Overview shows {TwinEstates.Function}, and it exists.");
    }

    [Theory]
    [InlineData("""[["AWS/Lambda","Errors","FunctionName","nobody"]]""", "nobody, which does not")]
    [InlineData("""[["AWS/S3","BucketSizeBytes","BucketName","data"]]""", "none")]
    [InlineData("[]", "none")]
    public async Task Are_broken_when_one_does_not_exist_or_none_is_shown(string metrics, string observed)
    {
        await using var migration = await Arranged(metrics);
        (await migration.OfProduction(Check)).ShouldBeBroken(("Overview", observed));
    }

    [Fact]
    public async Task Are_broken_without_a_dashboard()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(Check)).ShouldBeBroken(("Overview", "none"));
    }

    [Theory]
    [InlineData("monitoring:GetDashboard", "monitoring:GetDashboard")]
    [InlineData("lambda:ListFunctions", "lambda:ListFunctions")]
    public async Task Are_unproven_when_they_cannot_be_read(string operation, string named)
    {
        await using var migration = await Arranged("[]");
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(named);
    }

    private static async Task<EmulatedMigration> Arranged(string metrics)
    {
        var migration = await TwinEstates.Arranged();
        migration.Production.Dashboards["Overview"] = new Emulated.Dashboard
        {
            Name = "Overview",
            Body = $$$"""{"widgets":[{"type":"metric","properties":{"region":"us-east-1","metrics":{{{metrics}}}}}]}""",
        };
        return migration;
    }
}
