namespace Avesa.Validation.Tests.Reconcile;

public sealed class AccountsOfAComparison : IAsyncLifetime
{
    private readonly ReconcileProgram avesa = new();

    public ValueTask InitializeAsync() => avesa.InitializeAsync();

    public ValueTask DisposeAsync() => avesa.DisposeAsync();

    [Fact]
    public async Task Are_proven_before_anything_is_read()
    {
        avesa.Variables["AVESA_PRODUCTION_ACCOUNT"] = "111111111111";

        var (code, output, error) = await avesa.Run("--table", "TenantServices");

        code.Should().Be(3);
        output.Should().BeEmpty();
        error.Should().StartWith("avesa: ").And.Contain("987654321098").And.Contain("111111111111").And.Contain("AVESA_PRODUCTION_ACCOUNT");
        error.TrimEnd().Should().NotContain("\n", "it is one paragraph");
        avesa.Calls.Should().OnlyContain(call => call.Service == "sts");
    }

    [Fact]
    public async Task Are_both_named_where_neither_profile_exists()
    {
        avesa.Variables["AVESA_SOURCE_PROFILE"] = "nobody-1";
        avesa.Variables["AVESA_PRODUCTION_PROFILE"] = "nobody-2";

        var (code, _, error) = await avesa.Run();

        code.Should().Be(3);
        error.Should().Contain("nobody-1").And.Contain("nobody-2");
    }

    [Fact]
    public async Task Are_settings_like_any_others()
    {
        avesa.Variables["AVESA_PRODUCTION_ACCOUNT"] = "12";
        avesa.Variables["AVESA_MINUTES"] = "soon";
        avesa.Variables["AVESA_TABEL"] = "x";

        var (code, _, error) = await avesa.Run();

        code.Should().Be(2);
        error.Should().Contain("avesa: AVESA_PRODUCTION_ACCOUNT is '12'").And.Contain("avesa: AVESA_MINUTES is 'soon'").And.Contain("avesa: AVESA_TABEL is not a setting");
        avesa.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Of_the_embedded_world_live_in_a_test_run_only()
    {
        avesa.Variables["AVESA_WORLD"] = "embedded";

        var (code, _, error) = await avesa.Run();

        code.Should().Be(2);
        error.Should().Contain("avesa: AVESA_WORLD is embedded: these accounts live in a test run only.");
    }

    [Fact]
    public async Task Come_from_the_settings_file_that_dotnet_test_takes()
    {
        avesa.Tables("TenantServices", ["""{"tenant_id":{"S":"acme"} }"""], ["""{"tenant_id":{"S":"acme"} }"""]);
        foreach (var name in avesa.Variables.Keys.Where(name => name.StartsWith("AVESA_", StringComparison.Ordinal)))
        {
            avesa.Variables.Remove(name);
        }

        avesa.Variables["AVESA_SOURCE_ACCOUNT"] = "999999999999";

        (await avesa.Run("--settings", Repository.At("runsettings", "prod.runsettings"), "--table", "TenantServices")).Code.Should().Be(0, "the file beats the shell");
        (await avesa.Run("--table", "TenantServices")).Code.Should().Be(2);
    }

    [Theory]
    [InlineData(null, "There is no settings file ")]
    [InlineData("<RunSettings>", "cannot be read: ")]
    [InlineData("<Project />", "is no settings file: its root is not RunSettings.")]
    public async Task Come_from_no_file_that_is_none(string? content, string problem)
    {
        var file = avesa.At("some.runsettings");
        File.Delete(file);
        if (content is not null)
        {
            await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        }

        var (code, _, error) = await avesa.Run("--settings", file);

        code.Should().Be(2);
        error.Should().Contain(problem).And.Contain(file);
    }
}
