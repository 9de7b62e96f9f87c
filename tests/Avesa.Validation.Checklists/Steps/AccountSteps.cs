using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Accounts;
using Avesa.Validation.Checks.Alarms;
using Avesa.Validation.Checks.Identities;
using Avesa.Validation.Checks.Trails;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class AccountSteps(ProductionVerifier production, MigrationVerifier migration)
{
    [Then("production is another account than the source, and holds nothing of these environments")]
    public async Task IsItsOwnAccount(DataTable table) =>
        (await migration.Verify(new ProductionIsItsOwnAccount(table.Rows(["environment"], row => row["environment"])))).Should().Hold();

    [Then("production belongs to no organization, or to one with all features that neither production nor the source manages")]
    public async Task OrganizationIsSound() => (await migration.Verify(new OrganizationIsSound())).Should().Hold();

    [Then("one trail records every management event of all regions, is logging, and validates its log files")]
    public async Task TrailRecordsEverything() => (await production.Verify(new TrailRecordsEverything())).Should().Hold();

    [Then("passwords have at least {int} characters, none of the last {int} is taken again, and each has")]
    public async Task PasswordsAreStrong(int length, int remembered, DataTable table) =>
        (await production.Verify(new PasswordsAreStrong(length, table.Rows(["characters"], row => CharacterKind.Parse(row["characters"])), remembered))).Should().Hold();

    [Then("the root user cannot sign in without MFA")]
    public async Task RootHasMfa() => (await production.Verify(new RootHasMfa())).Should().Hold();

    [Then("the root user has no access key")]
    public async Task RootHasNoKeys() => (await production.Verify(new RootHasNoKeys())).Should().Hold();

    [Then("somebody may administer production, and nobody without MFA")]
    public async Task AdministratorsHaveMfa() => (await production.Verify(new AdministratorsHaveMfa())).Should().Hold();

    [Then("an alarm on all charges in {string} has data, and somebody hears it")]
    public async Task ChargesAreWatched(string region) => (await production.Verify(new ChargesAreWatched(region))).Should().Hold();

    [Then("no user who may administer production has an access key")]
    public async Task AdministratorsHaveNoKeys() => (await production.Verify(new AdministratorsHaveNoKeys())).Should().Hold();
}
