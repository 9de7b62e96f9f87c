using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Monitoring;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class MonitoringSteps(ProductionVerifier production, MigrationVerifier migration)
{
    [Then("the role {string} trusts the source account and nobody else")]
    public async Task TrustsOnlySource(string role) => (await migration.Verify(new RoleTrustsOnlySource(role))).Should().Hold();

    [Then("the role {string} has exactly the policies")]
    public async Task HasExactlyPolicies(string role, DataTable table) =>
        (await production.Verify(new RoleHasExactlyPolicies(role, table.Rows(["policy"], row => row["policy"])))).Should().Hold();

    [Then("the source can assume the role {string} and read {string} of {string}")]
    public async Task SourceReadsMetric(string role, string metric, string function) =>
        (await migration.Verify(new SourceReadsMetric(role, metric, function))).Should().Hold();

    [Then("the dashboard {string} shows {string} of {string}")]
    public async Task DashboardShows(string dashboard, string metric, string function) =>
        (await production.Verify(new DashboardShowsMetric(dashboard, metric, function))).Should().Hold();

    [Then("every function that the dashboard {string} shows exists")]
    public async Task DashboardIsReal(string dashboard) => (await production.Verify(new DashboardNamesExistingFunctions(dashboard))).Should().Hold();

    [Then("no log policy lets the source do more than this, or anybody else anything")]
    public async Task LogPolicies(DataTable table) =>
        (await migration.Verify(new LogPoliciesAdmitOnly(table.Rows(["action"], row => row["action"])))).Should().Hold();

    [Then("the source can assume the role {string} and read the log of {string}")]
    public async Task SourceReadsLogs(string role, string function) => (await migration.Verify(new SourceReadsLogs(role, function))).Should().Hold();
}
