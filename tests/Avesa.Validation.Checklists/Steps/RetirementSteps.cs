using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Retirement;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class RetirementSteps(EstateInFeature estate, SourceVerifier source, MigrationVerifier migration)
{
    [Then("each source table refuses everybody, or is gone, except")]
    public async Task Tables(DataTable table) =>
        (await source.VerifyEach(estate.Tables, copy => new TableIsFenced(copy.Source, Principals(table)))).Should().Hold();

    [Then("the source bucket refuses everybody, or is gone, except")]
    public async Task Bucket(DataTable table) => (await source.Verify(new BucketIsFenced(estate.Bucket.Source, Principals(table)))).Should().Hold();

    [Then("each source secret refuses everybody, or is gone, except")]
    public async Task Secrets(DataTable table) => (await source.Verify(new SecretsAreFenced(estate.Secrets, Principals(table)))).Should().Hold();

    [Then("each copy in the source says by its tag {string} on which of the next {int} days it is destroyed, or is gone")]
    public async Task AreToBeDestroyed(string tag, int days)
    {
        var destruction = new Destruction(tag, days);
        ICheck[] copies =
        [
            .. estate.Tables.Select(table => new TableIsToBeDestroyed(table.Source, destruction)),
            new BucketIsToBeDestroyed(estate.Bucket.Source, destruction),
            new SecretsAreToBeDestroyed(estate.Secrets, destruction),
        ];
        (await source.VerifyEach(copies, copy => copy)).Should().Hold();
    }

    [Then("no production secret has the value that the source still holds")]
    public async Task Rotated() => (await migration.Verify(new SecretsWereRotated(estate.Secrets))).Should().Hold();

    [Then("no function of the source whose name ends with {string} can be started")]
    public async Task CannotStart(string ending) => (await source.Verify(new FunctionsNamedCannotStart(ending))).Should().Hold();

    [Then("no enabled schedule of the source starts a function whose name ends with {string}")]
    public async Task SchedulesAreOff(string ending) => (await source.Verify(new SchedulesOfFunctionsNamedAreOff(ending))).Should().Hold();

    [Then("no function of the source whose name ends with {string} has run since its ingestion stopped")]
    public async Task HaveNotRun(string ending) => (await migration.Verify(new FunctionsNamedHaveNotRun(ending))).Should().Hold();

    private static IReadOnlyList<string> Principals(DataTable table) => table.Rows(["principal"], row => row["principal"]);
}
