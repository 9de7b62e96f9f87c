using System.Globalization;
using System.Runtime.CompilerServices;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>Reads Lambda. A function or policy that is not there is null, everything else that goes wrong throws.</summary>
public sealed class LambdaReader(IAmazonLambda client, Memo facts)
{
    internal const string Listing = "lambda:ListFunctions";

    /// <summary>The names of all functions.</summary>
    public async Task<IReadOnlyList<string>> FunctionNames() =>
        [.. (await facts.All(Listing, token => ListFunctions(client, token))).Select(function => function.FunctionName)];

    /// <summary>What is known of a function.</summary>
    public Task<FunctionFacts?> Function(string name) => facts.Once($"lambda:GetFunction/{name}", async token =>
    {
        try
        {
            return Facts(await client.GetFunctionAsync(new GetFunctionRequest { FunctionName = name }, token));
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    });

    /// <summary>The function's resource policy, JSON text; null when it has none.</summary>
    /// <param name="name">The function.</param>
    /// <param name="alias">An alias or version, whose policy is its own; null for the unqualified function's.</param>
    public Task<string?> Policy(string name, string? alias = null) => facts.Once($"lambda:GetPolicy/{name}/{alias}", async token =>
    {
        try
        {
            return (await client.GetPolicyAsync(new GetPolicyRequest { FunctionName = name, Qualifier = alias }, token)).Policy;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    });

    /// <summary>The function's URLs, of all its aliases.</summary>
    public Task<IReadOnlyList<FunctionUrlFacts>> Urls(string name) => facts.All($"lambda:ListFunctionUrlConfigs/{name}", token => ListUrls(name, token));

    /// <summary>The names of the function's aliases.</summary>
    public Task<IReadOnlyList<string>> Aliases(string name) => facts.All($"lambda:ListAliases/{name}", token => ListAliases(name, token));

    /// <summary>How long an event may wait to be run, retries included; null where that was not configured.</summary>
    /// <param name="name">The function.</param>
    /// <param name="qualifier">An alias or version, whose configuration is its own; null for the unqualified function's.</param>
    public Task<TimeSpan?> EventAge(string name, string? qualifier = null) => facts.Once<TimeSpan?>($"lambda:GetFunctionEventInvokeConfig/{name}/{qualifier}", async token =>
    {
        try
        {
            var config = await client.GetFunctionEventInvokeConfigAsync(new GetFunctionEventInvokeConfigRequest { FunctionName = name, Qualifier = qualifier }, token);
            return config.MaximumEventAgeInSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    });

    /// <summary>How many runs the account may have at once in its region, and how many of them no function has reserved.</summary>
    /// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html</remarks>
    public Task<(int All, int Unreserved)> Concurrency() => facts.Once("lambda:GetAccountSettings", async token =>
    {
        var limit = (await client.GetAccountSettingsAsync(new GetAccountSettingsRequest(), token)).AccountLimit.Required("GetAccountSettings: AccountLimit");
        return (limit.ConcurrentExecutions.Required("GetAccountSettings: ConcurrentExecutions"), limit.UnreservedConcurrentExecutions.Required("GetAccountSettings: UnreservedConcurrentExecutions"));
    });

    internal static async IAsyncEnumerable<FunctionConfiguration> ListFunctions(IAmazonLambda client, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var function in client.Paginators.ListFunctions(new ListFunctionsRequest()).Functions.WithCancellation(cancellationToken))
        {
            yield return function;
        }
    }

    private async IAsyncEnumerable<string> ListAliases(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var alias in client.Paginators.ListAliases(new ListAliasesRequest { FunctionName = name }).Aliases.WithCancellation(cancellationToken))
        {
            yield return alias.Name;
        }
    }

    private async IAsyncEnumerable<FunctionUrlFacts> ListUrls(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListFunctionUrlConfigsRequest { FunctionName = name };
        await foreach (var url in client.Paginators.ListFunctionUrlConfigs(request).FunctionUrlConfigs.WithCancellation(cancellationToken))
        {
            yield return new FunctionUrlFacts(url.FunctionUrl, url.AuthType.Value);
        }
    }

    private static FunctionFacts Facts(GetFunctionResponse response)
    {
        var function = response.Configuration;
        return new FunctionFacts(
            function.FunctionName,
            function.FunctionArn,
            function.Role,
            function.Runtime?.Value ?? "none",
            function.MemorySize.Required("GetFunction: MemorySize"),
            function.Timeout.Required("GetFunction: Timeout"),
            function.State.Required("GetFunction: State").Value,
            function.StateReason,
            function.LastUpdateStatus.Required("GetFunction: LastUpdateStatus").Value,
            function.LastUpdateStatusReason,
            DateTimeOffset.Parse(function.LastModified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            function.Environment?.Variables ?? [],
            function.Environment?.Error?.ErrorCode,
            response.Concurrency?.ReservedConcurrentExecutions,
            function.LoggingConfig?.LogGroup ?? $"/aws/lambda/{function.FunctionName}",
            function.LoggingConfig?.LogFormat?.Value ?? "Text",
            function.LoggingConfig?.ApplicationLogLevel?.Value,
            function.LoggingConfig?.SystemLogLevel?.Value);
    }
}
