using System.Globalization;
using System.Text.RegularExpressions;

namespace Avesa.Validation.Reconciliation;

/// <summary>
/// How a checklist says how objects are to be compared: the one home of these sentences, for the steps that judge them, for whoever compares before a
/// step asks, and for the command. They are Cucumber expressions.
/// </summary>
/// <param name="Floor">How equality has to be known; ETag where nothing is said.</param>
/// <param name="Metadata">Of how many objects the metadata are compared, where there are as many; 0 where nothing is said.</param>
public sealed partial record ObjectSentences(Strength Floor, int Metadata)
{
    /// <summary>The words for <see cref="Strength"/>, as a regular expression has them.</summary>
    public const string Strengths = "(size|ETag|checksum|content)";

    /// <summary>The sentence that names the floor.</summary>
    public const string Unchanged = "every object of the source bucket is in the production bucket, unchanged at least by {strength}, and nothing else is";

    /// <summary>The sentence that names how many objects' metadata are compared.</summary>
    public const string SameMetadata = "the objects in both buckets have the same metadata: all of them, or {int} drawn evenly over the folders";

    /// <summary>Reads what a checklist says.</summary>
    /// <param name="sentences">Its steps, one by one or several in a text.</param>
    public static ObjectSentences Of(IEnumerable<string> sentences)
    {
        var all = sentences.ToList();
        return new ObjectSentences(
            Read(all, Unchanged) is { } floor ? ToStrength(floor) : Strength.ETag,
            Read(all, SameMetadata) is { } most ? int.Parse(most, CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>The strength of a word of <see cref="Strengths"/>.</summary>
    public static Strength ToStrength(string word) => Enum.Parse<Strength>(word, ignoreCase: true);

    private static string? Read(IEnumerable<string> sentences, string sentence)
    {
        var pattern = Parameter().Replace(Regex.Escape(sentence), parameter => parameter.Value.Contains("int", StringComparison.Ordinal) ? "([0-9]+)" : Strengths);
        return sentences.Select(text => Regex.Match(text, pattern)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
    }

    [GeneratedRegex(@"\\\{[a-z]+}")]
    private static partial Regex Parameter();
}
