using System.Runtime.CompilerServices;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>Reads where an account's functions point, all of them from two listings.</summary>
public sealed class FunctionReferenceReader(IAmazonLambda client, Memo facts)
{
    /// <summary>Every function with what it refers to.</summary>
    /// <exception cref="IncompleteAnswerException">Lambda could not decrypt the environment of a function.</exception>
    public async Task<IReadOnlyList<FunctionReferences>> All()
    {
        var configurations = facts.All(LambdaReader.Listing, token => LambdaReader.ListFunctions(client, token));
        var mappings = (await facts.All("lambda:ListEventSourceMappings", ListMappings)).ToLookup(mapping => Unqualified(mapping.FunctionArn));
        return [.. (await configurations).Select(function => new FunctionReferences(function.FunctionName, function.FunctionArn, [.. References(function), .. mappings[function.FunctionArn].SelectMany(References)]))];
    }

    private static IEnumerable<Reference> References(FunctionConfiguration function)
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

    private static IEnumerable<Reference> References(EventSourceMappingConfiguration mapping) => Known(
    [
        ("an event source", mapping.EventSourceArn),
        ("the failure destination of an event source", mapping.DestinationConfig?.OnFailure?.Destination),
    ]);

    private static IEnumerable<Reference> Known(IEnumerable<(string Place, string? Value)> places) =>
        places.Where(place => !string.IsNullOrEmpty(place.Value)).Select(place => new Reference(place.Place, place.Value!));

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
