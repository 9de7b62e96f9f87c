using Avesa.Validation.Checks.Monitoring;
using Avesa.Validation.Tests.Checks.Isolation;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Monitoring;

public sealed class ProductionDashboard
{
    private const string Name = "Overview";

    private static readonly DashboardShowsMetric Check = new(Name, "Invocations", "ingest");

    [Fact]
    public async Task Is_broken_when_absent()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(Check)).ShouldBeBroken((Name, "none"));
    }

    [Theory]
    [InlineData("""["AWS/Lambda","Invocations","FunctionName","ingest"]""")]
    [InlineData("""["AWS/Lambda","Invocations","FunctionName","ingest",{"stat":"Sum","region":"us-east-1","accountId":"987654321098"}]""")]
    [InlineData("""["AWS/Lambda","Errors","FunctionName","ingest"],[".","Invocations",".","."]""")]
    [InlineData("""["AWS/Lambda","Invocations","FunctionName","other"],["...","ingest"]""")]
    [InlineData("""["AWS/Lambda","Invocations","FunctionName","other"],[{"expression":"m1*2","id":"e1"}],["...","ingest",{"label":"x"}]""")]
    [InlineData("""["AWS/Lambda","Errors","FunctionName","other"],["...","ingest"],[".","Invocations","..."],["AWS/Lambda","Invocations","FunctionName","ingest"]""")]
    public async Task Is_held_when_a_widget_shows_the_metric(string metrics) => (await Judged(metrics)).ShouldBeHeld("Overview shows Invocations of ingest");

    [Theory]
    [InlineData("""["AWS/Lambda","Errors","FunctionName","ingest"]""")]
    [InlineData("""["AWS/Lambda","Invocations","FunctionName","ingest-dev"]""")]
    [InlineData("""["AWS/Lambda","Invocations"]""")]
    [InlineData("""["AWS/Lambda","Invocations","FunctionName","ingest","Resource","ingest:live"]""")]
    [InlineData("""["Other/Lambda","Invocations","FunctionName","ingest"]""")]
    [InlineData("""["AWS/Lambda","Invocations","FunctionName","other"],[".","Errors",".","ingest"]""")]
    public async Task Is_broken_when_it_shows_something_else(string metrics) => (await Judged(metrics)).Should().BeOfType<Verdicts.Broken>();

    [Theory]
    [InlineData("""["AWS/Lambda","Invocations","FunctionName","ingest",{"visible":false}]""")]
    [InlineData("""["AWS/Lambda","Invocations","FunctionName","ingest",{"region":"eu-central-1"}]""")]
    [InlineData("""["AWS/Lambda","Invocations","FunctionName","ingest",{"accountId":"123456789012"}]""")]
    [InlineData("""[{"expression":"SEARCH('x')","id":"e1"}]""")]
    public async Task Is_broken_when_it_hides_the_metric_or_shows_that_of_elsewhere(string metrics) =>
        (await Judged(metrics)).ShouldBeBroken((Name, "no metric of this account and region"));

    [Theory]
    [InlineData("""{"widgets":[]}""")]
    [InlineData("""{}""")]
    [InlineData("""{"widgets":[{"type":"text","properties":{"markdown":"AWS/Lambda Invocations FunctionName ingest"}}]}""")]
    [InlineData("""{"widgets":[{"type":"metric","properties":{"region":"eu-central-1","metrics":[["AWS/Lambda","Invocations","FunctionName","ingest"]]}}]}""")]
    public async Task Is_broken_without_a_metric_of_this_account_and_region(string body) => (await JudgedBody(body)).ShouldBeBroken((Name, "no metric of this account and region"));

    [Theory]
    [InlineData("no json")]
    [InlineData("""{"widgets":[{"type":"metric"}]}""")]
    [InlineData("""{"widgets":3}""")]
    public async Task Is_unproven_when_its_body_cannot_be_understood(string body) => (await JudgedBody(body)).ShouldBeUnproven("GetDashboard");

    [Fact]
    public async Task Is_unproven_when_it_cannot_be_read()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, "monitoring:GetDashboard");
        (await migration.OfProduction(Check)).ShouldBeUnproven("GetDashboard");
    }

    private static Task<Verdicts.Verdict> Judged(string metrics) =>
        JudgedBody($$"""{"widgets":[{"type":"metric","properties":{"region":"us-east-1","metrics":[{{metrics}}]} }]}""");

    private static async Task<Verdicts.Verdict> JudgedBody(string body)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Dashboards[Name] = new Emulated.Dashboard { Name = Name, Body = body };
        return await migration.OfProduction(Check);
    }
}
