using System.Text.Json;
using System.Text.RegularExpressions;
using Avesa.Validation.Accounts;
using Avesa.Validation.Tests.Workflows;

namespace Avesa.Validation.Tests.Accounts;

/// <summary>
/// What each service that the read list names can be asked, by botocore's models of them. Where python3 or botocore is missing the tests are skipped,
/// with that as the reason.
/// </summary>
public sealed partial class ServiceModels : IAsyncLifetime
{
    // Where botocore calls a service otherwise than IAM does.
    private static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string> { ["sso-oauth"] = "sso-oidc" };
    private Dictionary<string, IReadOnlyDictionary<string, string>> methods = [];
    private string? missing;

    /// <summary>The HTTP methods of a service's operations by their names.</summary>
    public IReadOnlyDictionary<string, string> Of(string service)
    {
        Assert.SkipWhen(missing is not null, missing ?? "");
        return methods[Names.GetValueOrDefault(service, service)];
    }

    public async ValueTask InitializeAsync()
    {
        if (!Script.Has("python3"))
        {
            missing = "There is no Python.";
            return;
        }

        var services = ReadOperations.ByService.Keys.Select(service => Names.GetValueOrDefault(service, service));
        var ran = await Script.Run("python3", [Path.Combine(AppContext.BaseDirectory, "Accounts", "operations.py"), .. services], AppContext.BaseDirectory);
        if (ran.ExitCode == 0)
        {
            methods = JsonSerializer.Deserialize<Dictionary<string, IReadOnlyDictionary<string, string>>>(ran.Output)!;
            return;
        }

        missing = Module().Match(ran.Error) is { Success: true } module ? $"{module.Value}: python3 -m pip install botocore" : throw new InvalidOperationException(ran.Error);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [GeneratedRegex("No module named '?[a-z0-9_.]+'?")]
    private static partial Regex Module();
}
