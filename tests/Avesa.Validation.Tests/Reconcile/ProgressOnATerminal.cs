using Avesa.Validation.Cli.Reconcile.Progress;
using Spectre.Console;

namespace Avesa.Validation.Tests.Reconcile;

public sealed class ProgressOnATerminal : IAsyncLifetime
{
    private readonly ReconcileProgram avesa = new();
    private readonly StringWriter screen = new();
    private readonly IAnsiConsole terminal;

    public ProgressOnATerminal()
    {
        terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(screen) });
        terminal.Profile.Width = 160;
    }

    public ValueTask InitializeAsync() => avesa.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await avesa.DisposeAsync();
        await screen.DisposeAsync();
    }

    [Fact]
    public void Is_a_table_with_rate_share_time_and_differences()
    {
        terminal.Write(LiveProgress.Drawn(TimeSpan.FromSeconds(3725),
        [
            new Pace(Standing.Of("[red]Tenants[/]\u001B[2J", "items") with { Phase = "reading both", Source = 41_200, Production = 40_100, Share = 0.419, Changed = 1204 }, 12_345.6, TimeSpan.FromSeconds(92)),
            new Pace(Standing.Of("s3://a and s3://b", "objects"), null, null),
        ], 160));

        var lines = screen.ToString().Split('\n', StringSplitOptions.TrimEntries);
        lines.Select(line => string.Join(' ', line.Split([' ', '│'], StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0 && !line.StartsWith('─')).Should().Equal(
            "1:02:05 doing source production rate done left differ",
            "[red]Tenants[/]\\u{001B}[2J reading both 41,200 40,100 12,345 items/s 41 % 1:32 1,204",
            "s3://a and s3://b waiting 0 0 0");
    }

    [Fact]
    public void Is_a_few_lines_where_a_table_has_no_room()
    {
        terminal.Profile.Width = 60;

        terminal.Write(LiveProgress.Drawn(TimeSpan.FromSeconds(65), [new Pace(Standing.Of("[red]Tenants-prod[/] and Tenants", "items") with { Phase = "reading both", Source = 41_200, Share = 0.5 }, 100, TimeSpan.FromSeconds(9))], 60));

        string.Join(' ', screen.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Should().Be("1:05 [red]Tenants-prod[/] and Tenants: reading both, 41,200 and 0 items, 100/s, 50 %, 0:09 left, 0 differ");
    }

    [Theory]
    [InlineData("auto", true)]
    [InlineData("live", true)]
    [InlineData("plain", false)]
    [InlineData("none", false)]
    public async Task Is_live_unless_told_otherwise(string progress, bool live)
    {
        avesa.Tables("TenantServices", ["""{"tenant_id":{"S":"acme"}}"""], ["""{"tenant_id":{"S":"acme"}}"""]);
        avesa.Terminal = terminal;

        var (code, output, _) = await avesa.Run("--table", "TenantServices", "--progress", progress);

        code.Should().Be(0);
        output.Should().NotContain("ended", "the answer stands apart from progress");
        screen.ToString().Contains("TenantServices-prod and TenantServices", StringComparison.Ordinal).Should().Be(live);
        screen.ToString().Contains("ended", StringComparison.Ordinal).Should().Be(live, "the last picture stays");
    }

    [Fact]
    public async Task Goes_to_a_file_as_JSON_beside_it()
    {
        avesa.Tables("TenantServices", ["""{"tenant_id":{"S":"acme"}}"""], ["""{"tenant_id":{"S":"acme"}}"""]);
        avesa.Terminal = terminal;

        await avesa.Run("--table", "TenantServices", "--progress-file", avesa.At("progress.ndjson"));
        await avesa.Run("--table", "TenantServices", "--progress-file", avesa.At("progress.ndjson"));

        screen.ToString().Should().Contain("ended");
        (await File.ReadAllLinesAsync(avesa.At("progress.ndjson"), TestContext.Current.CancellationToken)).Where(line => line.Contains("\"ended\":true", StringComparison.Ordinal)).Should().HaveCount(2);
        (await avesa.Run("--progress-file", avesa.At("no/where.ndjson"))).Should().Match<(int Code, string, string Error)>(ran => ran.Code == 2 && ran.Error.Contains("(--progress-file)"));
    }

    [Fact]
    public async Task Is_JSON_on_standard_error_where_that_is_asked_for()
    {
        avesa.Tables("TenantServices", ["""{"tenant_id":{"S":"acme"}}"""], ["""{"tenant_id":{"S":"acme"}}"""]);

        var (_, _, error) = await avesa.Run("--table", "TenantServices", "--progress", "json");

        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().NotBeEmpty().And.OnlyContain(line => line.StartsWith("{\"schema\":\"avesa-validation-progress/1\",", StringComparison.Ordinal));
        (await avesa.Run("--progress", "loud")).Code.Should().Be(2);
    }
}
