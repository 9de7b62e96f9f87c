using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Tests.Botocore;

/// <summary>
/// botocore, AWS's own client library for Python, run once over all cases: what it has to say of each answer. Where python3 or botocore is missing
/// or older the tests are skipped, with that as the reason.
/// </summary>
public sealed class Judge : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Botocore");
    private readonly List<JsonObject> verdicts = [];
    private string? missing;

    /// <summary>The names of the case files, which are botocore's names of the services.</summary>
    public static IReadOnlyList<string> Services { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "cases"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The cases of a service.</summary>
    public static JsonObject CasesOf(string service) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "cases", $"{service}.json")))!.AsObject();

    /// <summary>What was said of each case of an operation, one object each.</summary>
    public IReadOnlyList<JsonObject> Of(string service, string operation)
    {
        Assert.SkipWhen(missing is not null, missing ?? "");
        return [.. verdicts.Where(verdict => (string)verdict["service"]! == service && (string)verdict["operation"]! == operation)];
    }

    /// <summary>Runs the cases of some services against an endpoint.</summary>
    internal static async Task<IReadOnlyList<JsonObject>> Verdicts(Uri endpoint, IEnumerable<string> services, JsonObject values)
    {
        var order = new JsonObject
        {
            ["endpoint"] = endpoint.ToString().TrimEnd('/'),
            ["keys"] = CompleteAccount.Keys.DeepClone(),
            ["services"] = new JsonArray([.. services.Select(service => JsonValue.Create(service))]),
            ["values"] = values.DeepClone(),
        };
        var output = await Python.Run(Path.Combine(Folder, "judge.py"), order.ToJsonString());
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
    }

    public async ValueTask InitializeAsync()
    {
        missing = await Python.Lacks("botocore", "1.43");
        if (missing is not null)
        {
            return;
        }

        using var account = new CompleteAccount(TimeProvider.System.GetUtcNow());
        await using var emulator = await AwsEmulator.Start(account.Cloud, new EmulatorOptions());
        verdicts.AddRange(await Verdicts(emulator.Endpoint, Services, account.Values));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
