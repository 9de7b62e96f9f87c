using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Access;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class AccessSteps(ProductionVerifier production, MigrationVerifier migration)
{
    [Then("the role {string} trusts the source's role {string} under an external id, and nobody else")]
    public async Task TrustsUnderExternalId(string role, string deployer) => (await migration.Verify(new RoleTrustsOnlyUnderExternalId(role, deployer))).Should().Hold();

    [Then("the external id of the role {string} is none of these")]
    public async Task IsNotPublished(string role, DataTable table) =>
        (await production.Verify(new ExternalIdIsNotPublished(role, table.Rows(["external id"], row => row["external id"])))).Should().Hold();

    [Then("the source's role {string} can assume the role {string} with its external id, and neither without one nor with a wrong one")]
    public async Task DemandsExternalId(string deployer, string role) => (await migration.Verify(new ExternalIdIsDemanded(role, deployer))).Should().Hold();

    [Then("the role {string} may deploy each of these")]
    public async Task MayDeploy(string role, DataTable table) => (await production.VerifyEach(
        table.Rows(["service", "actions", "on"], row => new RoleMay(role, row["service"], List(row["actions"]), row["on"])),
        check => check)).Should().Hold();

    [Then("no policy of the role {string} allows one of these")]
    public async Task MayNot(string role, DataTable table) =>
        (await production.Verify(new RoleMayNot(role, table.Rows(["action"], row => row["action"])))).Should().Hold();

    [Then("the role {string} admits the environment {string} of the repository {string}, and nobody else")]
    public async Task TrustsGitHub(string role, string environment, string repository) =>
        (await production.Verify(new RoleTrustsOnlyGitHub(role, repository, environment))).Should().Hold();

    [Then("a session of the role {string} lasts {int} minutes at most")]
    public async Task SessionsAreShort(string role, int minutes) => (await production.Verify(new SessionsAreShort(role, TimeSpan.FromMinutes(minutes)))).Should().Hold();

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
