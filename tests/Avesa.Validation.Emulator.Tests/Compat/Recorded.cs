using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace Avesa.Validation.Emulator.Tests.Compat;

/// <summary>A request as it arrived.</summary>
/// <param name="Target">Path and query, still encoded.</param>
public sealed partial record Recorded(string Method, string Target, IReadOnlyDictionary<string, StringValues> Headers, string Body)
{
    public string Path => Target.Split('?')[0];

    /// <summary>Region, service and terminator of the signature: "us-east-1/lambda/aws4_request".</summary>
    public string SigningScope => Scope().Match(Headers["Authorization"].ToString()).Groups[1].Value;

    /// <summary>The fields of an awsQuery form, decoded.</summary>
    public IReadOnlyDictionary<string, string> Form => Body.Split('&').Select(pair => pair.Split('='))
        .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]));

    [GeneratedRegex(@"Credential=AKIDEXAMPLE/\d{8}/([^,]+),")]
    private static partial Regex Scope();
}
