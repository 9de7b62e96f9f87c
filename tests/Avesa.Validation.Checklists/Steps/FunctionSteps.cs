using System.Globalization;
using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class FunctionSteps(EstateInFeature estate, ProductionVerifier production)
{
    [Then("each function is active and its last update succeeded")]
    public async Task AreActive() => (await production.VerifyEach(estate.FunctionNames, name => new FunctionIsActive(name))).Should().Hold();

    [Then("each function has the settings")]
    public async Task HaveSettings(DataTable table) => (await production.VerifyEach(
        estate.WithEachFunction(table.Rows(["memory", "timeout", "runtime"], row => (Memory: Number(row["memory"]), Timeout: Number(row["timeout"]), Runtime: row["runtime"]))),
        pair => new FunctionHasSettings(pair.Function, pair.Row.Memory, pair.Row.Timeout, pair.Row.Runtime))).Should().Hold();

    [Then("each function has the environment")]
    public async Task HaveEnvironment(DataTable table) => (await production.VerifyEach(
        estate.WithEachFunction(table.Rows(["variable", "value"], row => (Variable: row["variable"], Value: row["value"]))),
        pair => new FunctionHasEnvironment(pair.Function, pair.Row.Variable, pair.Row.Value))).Should().Hold();

    [Then("no function is held back by a reserved concurrency of 0")]
    public async Task AreNotHeldBack() => (await production.VerifyEach(estate.FunctionNames, name => new FunctionIsNotHeldBack(name))).Should().Hold();

    [Then("the account lets each function run {int} times at once")]
    public async Task FitTheQuota(int runs) => (await production.Verify(new ConcurrencyCoversFunctions([.. estate.FunctionNames], runs))).Should().Hold();

    [Then("Lambda may assume the execution role of each function")]
    public async Task HaveRole() => (await production.VerifyEach(estate.FunctionNames, name => new LambdaMayAssumeRole(name))).Should().Hold();

    [Then("each function finds an existing table under each variable")]
    public async Task FindTables(DataTable table) => (await production.VerifyEach(
        estate.WithEachFunction(table.Rows(["variable", "table"], row => (Variable: row["variable"], Table: row["table"]))),
        pair => new FunctionFindsTable(pair.Function, pair.Row.Variable, pair.Row.Table))).Should().Hold();

    [Then("each function may read and write each table")]
    public async Task MayUseTables() => (await production.VerifyEach(
        estate.WithEachFunction(estate.Tables),
        pair => new FunctionMayUseTable(pair.Function, pair.Row.Production))).Should().Hold();

    [Then("each function finds the production bucket under {string}")]
    public async Task FindBucket(string variable) => (await production.VerifyEach(
        estate.FunctionNames,
        name => new FunctionFindsBucket(name, variable, estate.Bucket.Production))).Should().Hold();

    [Then("each function may get, put and list the objects of the bucket")]
    public async Task MayUseBucket() => (await production.VerifyEach(
        estate.FunctionNames,
        name => new FunctionMayUseBucket(name, estate.Bucket.Production))).Should().Hold();

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ChecklistException($"\"{text}\" in this table is not a whole number.");
}
