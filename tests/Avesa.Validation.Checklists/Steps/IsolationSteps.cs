using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Isolation;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class IsolationSteps(EstateInFeature estate, ProductionVerifier production, MigrationVerifier migration)
{
    [Then("no bucket admits an outside principal")]
    public async Task Buckets() => (await production.Verify(new BucketsAdmitNobodyElse(estate.Bucket.Production))).Should().Hold();

    [Then("no table admits an outside principal")]
    public async Task Tables() => (await production.Verify(new TablesAdmitNobodyElse([.. estate.Tables.Select(table => table.Production)]))).Should().Hold();

    [Then("no function, by its policy or a URL, admits an outside principal")]
    public async Task Functions() => (await production.Verify(new FunctionsAdmitNobodyElse([.. estate.FunctionNames]))).Should().Hold();

    [Then("no secret admits an outside principal")]
    public async Task Secrets() => (await production.Verify(new SecretsAdmitNobodyElse(estate.Secrets))).Should().Hold();

    [Then("no key admits an outside principal")]
    public async Task Keys() => (await production.Verify(new KeysAdmitNobodyElse())).Should().Hold();

    [Then("no log policy admits an outside principal")]
    public async Task Logs() => (await production.Verify(new LogsAdmitNobodyElse())).Should().Hold();

    [Then("no role admits an outside principal, except")]
    public async Task Roles(DataTable table) => (await production.Verify(
        new RolesAdmitNobodyElse(table.Rows(["role", "principal"], row => new ListedTrust(row["role"], row["principal"]))))).Should().Hold();

    [Then("no production function points at a resource of the source")]
    public async Task ProductionPointsHome() => (await migration.Verify(new ProductionPointsAtProduction(estate.Planned))).Should().Hold();

    [Then("no source function points at a resource of production")]
    public async Task SourcePointsHome() => (await migration.Verify(new SourcePointsAtSource(estate.Planned))).Should().Hold();

    [Then("the source is refused to list and get the objects of the production bucket")]
    public async Task RefusedObjects() => (await migration.Verify(new SourceIsRefusedObjects(estate.Bucket))).Should().Hold();

    [Then("the source is refused to read an item of each production table")]
    public async Task RefusedItems() => (await migration.VerifyEach(estate.Tables, table => new SourceIsRefusedItem(table))).Should().Hold();

    [Then("the source is refused to read a production secret")]
    public async Task RefusedSecret() => (await migration.Verify(new SourceIsRefusedSecret(estate.Secrets))).Should().Hold();

    [Then("the source is refused to invoke each production function")]
    public async Task RefusedInvocations() => (await migration.VerifyEach(estate.FunctionNames, name => new SourceIsRefusedInvocation(name))).Should().Hold();
}
