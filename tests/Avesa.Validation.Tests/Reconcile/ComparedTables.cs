using Avesa.Validation.Cli;
using Avesa.Validation.Tests.Checks;

namespace Avesa.Validation.Tests.Reconcile;

public sealed class ComparedTables(ReconcileProgram avesa) : IClassFixture<ReconcileProgram>
{
    private const string Acme = """{"tenant_id":{"S":"acme"},"seats":{"N":"12"}}""";
    private const string Zeta = """{"tenant_id":{"S":"zeta"},"seats":{"N":"7"}}""";

    [Fact]
    public async Task End_with_0_when_they_are_equal()
    {
        avesa.Tables("TenantServices", [Acme, Zeta], [Zeta, Acme]);

        var (code, output, _) = await avesa.Run("--table", "TenantServices");

        code.Should().Be(0);
        output.Should().Be(
            "equal      All 2 items of TenantServices-prod and TenantServices are equal, item by item and type by type, and there are no others.\n"
            + "EQUAL: 1 compared, 1 equal, 0 different, 0 unproven.\n");
    }

    [Fact]
    public async Task End_with_1_when_they_differ_and_name_what_differs()
    {
        avesa.Tables("TenantServices", [Acme, Zeta], [Acme]);

        var (code, output, _) = await avesa.Run("--table", "TenantServices-prod");

        code.Should().Be(1);
        output.Should().StartWith("different  TenantServices-prod and TenantServices differ: 1 items missing, 0 extra, 0 changed, 1 equal.\n")
            .And.Contain("""- TenantServices {"tenant_id":{"S":"zeta"}}: expected in production, found only in the source.""")
            .And.EndWith($"DIFFERENT: 1 compared, 0 equal, 1 different, 0 unproven. 1 difference is in {Path.Combine(avesa.Output, "differences.ndjson")}.\n");
    }

    [Fact]
    public async Task End_with_3_when_nobody_knows()
    {
        avesa.Tables("TenantServices", [], [Acme]);

        var (code, output, _) = await avesa.Run("--table", "TenantServices-prod=TenantServices");

        code.Should().Be(3);
        output.Should().StartWith("unproven   The source table TenantServices-prod is empty").And.EndWith("UNPROVEN: 1 compared, 0 equal, 0 different, 1 unproven.\n");
    }

    [Fact]
    public async Task End_with_1_when_one_differs_and_nobody_knows_of_another()
    {
        avesa.Tables("TenantServices", [Acme], []);
        avesa.Tables("Empty", [], []);

        var (code, output, _) = await avesa.Run("--table", "TenantServices-prod", "--table", "Empty-prod=Empty");

        code.Should().Be(1);
        output.Should().Contain("\nunproven   The source table Empty-prod is empty").And.Contain("\nDIFFERENT: 2 compared, 0 equal, 1 different, 1 unproven. ");
    }

    [Fact]
    public async Task May_be_any_that_have_the_same_key()
    {
        avesa.Source.AddTableWith("Sessions", Acme);
        avesa.Production.AddTableWith("Sessions", Acme);

        (await avesa.Run("--table", "Sessions")).Output.Should().StartWith("equal      All 1 items of Sessions and Sessions are equal");
    }

    [Fact]
    public async Task End_with_1_where_neither_account_has_one()
    {
        var (code, output, _) = await avesa.Run("--table", "Nowhere");

        code.Should().Be(1);
        output.Should().StartWith("different  There is no table Nowhere in the source.\n");
    }

    [Theory]
    [InlineData("", "--table is '': a name is expected")]
    [InlineData("=TenantServices", "--table is '=TenantServices': a name is expected")]
    [InlineData("a=b=c", "--table is 'a=b=c': a name is expected")]
    public async Task End_with_2_where_a_name_is_none(string name, string problem)
    {
        var (code, output, error) = await avesa.Run("--table", name);

        code.Should().Be(ExitCode.Usage);
        output.Should().BeEmpty();
        error.Should().StartWith($"avesa: {problem}").And.EndWith("avesa: nothing was looked at. `avesa reconcile --help` says what is understood.\n");
    }
}
