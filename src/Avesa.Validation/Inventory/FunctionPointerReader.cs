using System.Runtime.CompilerServices;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>Reads where an account's functions point, all of them from two listings.</summary>
public sealed class FunctionPointerReader(IAmazonLambda client, Memo facts)
{
    /// <summary>Every function with its pointers.</summary>
    /// <exception cref="IncompleteAnswerException">Lambda could not decrypt the environment of a function.</exception>
    public async Task<IReadOnlyList<FunctionPointers>> All()
    {
        var configurations = facts.All(LambdaReader.Listing, token => LambdaReader.ListFunctions(client, token));
        var mappings = (await facts.All("lambda:ListEventSourceMappings", ListMappings)).ToLookup(mapping => Unqualified(mapping.FunctionArn));
        return [.. (await configurations).Select(function => new FunctionPointers(function.FunctionName, function.FunctionArn, [.. Pointers(function), .. mappings[function.FunctionArn].SelectMany(Pointers)]))];
    }

    private static IEnumerable<Pointer> Pointers(FunctionConfiguration function)
    {
        if (function.Environment?.Error is { } error)
        {
            throw new IncompleteAnswerException($"ListFunctions: the environment of {function.FunctionName} ({error.ErrorCode})");
        }

        List<(string Place, string? Value)> places =
        [
            ("the role", function.Role),
            ("the key of its environment", function.KMSKeyArn),
            ("the dead-letter target", function.DeadLetterConfig?.TargetArn),
            .. (function.Environment?.Variables ?? []).Select(variable => ($"the environment variable {variable.Key}", (string?)variable.Value)),
            .. (function.Layers ?? []).Select(layer => ("a layer", (string?)layer.Arn)),
            .. (function.FileSystemConfigs ?? []).Select(system => ("a file system", (string?)system.Arn)),
        ];
        return Known(places);
    }

    private static IEnumerable<Pointer> Pointers(EventSourceMappingConfiguration mapping) => Known(
    [
        ("an event source", mapping.EventSourceArn),
        ("the failure destination of an event source", mapping.DestinationConfig?.OnFailure?.Destination),
    ]);

    private static IEnumerable<Pointer> Known(IEnumerable<(string Place, string? Value)> places) =>
        places.Where(place => !string.IsNullOrEmpty(place.Value)).Select(place => new Pointer(place.Place, place.Value!));

    // arn:aws:lambda:region:account:function:name, with :qualifier where a mapping feeds an alias or version.
    private static string Unqualified(string functionArn) => string.Join(':', functionArn.Split(':').Take(7));

    private async IAsyncEnumerable<EventSourceMappingConfiguration> ListMappings([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var mapping in client.Paginators.ListEventSourceMappings(new ListEventSourceMappingsRequest()).EventSourceMappings.WithCancellation(cancellationToken))
        {
            yield return mapping;
        }
    }
}
