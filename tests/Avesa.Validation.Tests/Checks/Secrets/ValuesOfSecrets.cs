using System.Text;
using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Secrets;
using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Secrets;

public sealed class ValuesOfSecrets(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private const string Plain = "hunter2-plain";
    private const string Member = "hunter3-member";
    private const string Bytes = "hunter4-bytes";
    private static readonly SecretNames Names = new("tenant/{tenant_id}/prod");

    [Fact]
    public async Task Stand_in_no_sentence_finding_fact_check_or_ledger()
    {
        migration.Production.AddTableWith("Tenants", [.. new[] { "a", "b", "c", "d" }.Select(tenant => $$"""{"tenant_id":{"S":"{{tenant}}"} }""")]);
        foreach (var (account, suffix) in ((Emulated.Account, string)[])[(migration.Source, ""), (migration.Production, "-other")])
        {
            account.AddSecret("tenant/a/prod", Plain + suffix);
            account.AddSecret("tenant/b/prod", $$"""{"key":"{{Member}}{{suffix}}","secret":"changeme"}""");
            account.AddSecret("tenant/c/prod", null, Encoding.UTF8.GetBytes(Bytes + suffix));
            account.AddSecret("tenant/d/prod", $$"""{"key":"{{Member}}""");
        }

        migration.Production.AddFunction().Environment["PASSWORD"] = Plain;
        ICheck[] checks =
        [
            new EveryTenantHasSecret("Tenants", Names), new SecretsHoldCredentials("Tenants", Names, ["changeme"]), new FunctionMayReadSecrets("ingest", "Tenants", Names),
            new Avesa.Validation.Checks.Functions.FunctionHasEnvironment("ingest", "PASSWORD", "none"),
        ];
        var said = new StringBuilder();
        foreach (var check in checks)
        {
            Say(said, check, await migration.OfProduction(check));
        }

        foreach (var check in (IMigrationCheck[])[new SecretNamesAreTheSame(Names), new SecretValuesAreTheSame(Names)])
        {
            Say(said, check, await migration.OfBoth(check));
        }

        foreach (var tenant in (string[])["a", "b", "c", "d"])
        {
            said.Append(await migration.Migration().Production.SecretsManager.CurrentValue(Names.Of(tenant)));
            said.Append(await migration.Migration().Production.SecretsManager.Secret(Names.Of(tenant)));
        }

        using var ledger = new MemoryStream();
        migration.Ledger.WriteTo(ledger);
        said.Append(Encoding.UTF8.GetString(ledger.ToArray()));

        said.ToString().Should().Contain("tenant/c/prod: expected the same in both accounts, found another value in production").And.Contain("GetSecretValue");
        said.ToString().Should().NotContain("hunter").And.NotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Bytes))[..12]);
    }

    private static void Say(StringBuilder said, object check, Verdict verdict)
    {
        said.Append(check).Append(verdict).Append(verdict.Because);
        said.AppendJoin('\n', verdict is Broken broken ? broken.Findings : []);
    }
}
