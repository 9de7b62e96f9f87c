using System.Text.Json;
using Avesa.Validation.Tests.Workflows;

namespace Avesa.Validation.Tests.Checklist;

/// <summary>What Cucumber's own tools make of a file of messages: its JSON schema, its query, and its HTML formatter's page, drawn with every feature unfolded.</summary>
/// <param name="Success">Whether the run says that it succeeded; null when it does not say how it ended.</param>
/// <param name="Invalid">Lines that the schema does not allow.</param>
/// <param name="TestCases">The scenarios that ran.</param>
/// <param name="Errors">What the page complained of.</param>
/// <param name="Shown">The page's text.</param>
internal sealed record ReadMessages(
    bool? Success, IReadOnlyList<string> Invalid, IReadOnlyList<ReadMessages.TestCase> TestCases, IReadOnlyList<string> Errors, string Shown)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    /// <summary>Reads a file; skips the test where there is no Node.js, or not its packages.</summary>
    public static async Task<ReadMessages> Of(string file)
    {
        Assert.SkipUnless(Script.Has("node"), "There is no Node.js.");
        Assert.SkipUnless(Directory.Exists(Repository.At("tests", "node", "node_modules", "@cucumber")), "Cucumber's tools are not installed: npm ci --prefix tests/node");

        var ran = await Script.Run("node", ["read-messages.mjs", file], Repository.At("tests", "node"));
        ran.ExitCode.Should().Be(0, ran.Error);
        return JsonSerializer.Deserialize<ReadMessages>(ran.Output, Json)!;
    }

    /// <summary>A scenario that ran.</summary>
    /// <param name="Name">Its title.</param>
    /// <param name="Status">The worst of its steps and hooks.</param>
    /// <param name="Message">What the first of the worst said.</param>
    /// <param name="Steps">How many steps and hooks it had.</param>
    /// <param name="Finished">Whether it came to its end.</param>
    internal sealed record TestCase(string Name, string Status, string? Message, int Steps, bool Finished);
}
