using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Exposure;
using Avesa.Validation.Checks.Identities;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

/// <summary>Who may do too much, and what answers to too many.</summary>
[Binding]
public sealed class PrivilegeSteps(ProductionVerifier production)
{
    [Then("nobody may do everything in production, except")]
    public async Task MayDoEverything(DataTable table) => (await production.Verify(new OnlyTheseMayDoEverything(table.Rows(["administrator"], row => row["administrator"])))).Should().Hold();

    [Then("nobody may make themselves an administrator of production, except")]
    public async Task MayBecomeAdministrators(DataTable table) => (await production.Verify(new OnlyTheseMayBecomeAdministrators(table.Rows(["administrator"], row => row["administrator"])))).Should().Hold();

    [Then("nobody may read every secret of production, except")]
    public async Task MayReadEverySecret(DataTable table) => (await production.Verify(new OnlyTheseMayReadEverySecret(table.Rows(["reader"], row => row["reader"])))).Should().Hold();

    [Then("every administrator of production was used within the last {int} days")]
    public async Task AdministratorsAreUsed(int days) => (await production.Verify(new AdministratorsAreUsed(days))).Should().Hold();

    [Then("whatever of production answers to the internet is protected by AWS WAF")]
    public async Task EndpointsAreProtected() => (await production.Verify(new PublicEndpointsAreProtected())).Should().Hold();
}
