using System.Text.RegularExpressions;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Gherkin;
using Gherkin.Ast;

namespace Avesa.Validation.Cli.Reconcile;

/// <summary>What a checklist says that moves: the names of its Background, which have one home and it is the feature.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Bucket">The bucket.</param>
/// <param name="Secrets">The names of the secrets.</param>
/// <param name="Objects">How objects are to be compared.</param>
internal sealed partial record MovedEstate(IReadOnlyList<MigratedTable> Tables, MigratedBucket Bucket, SecretNames Secrets, ObjectSentences Objects)
{
    private const string BuiltIn = "pre-cutover.feature";

    /// <summary>Reads a feature.</summary>
    /// <param name="path">The file; null for the checklist that the command was built with.</param>
    /// <exception cref="UsageException">It cannot be read, or lacks a sentence.</exception>
    public static MovedEstate Read(string? path)
    {
        try
        {
            using var reader = path is null ? new StreamReader(typeof(MovedEstate).Assembly.GetManifestResourceStream(BuiltIn)!) : new StreamReader(path);
            return Of(new Parser().Parse(reader).Feature ?? throw new UsageException("there is no feature in it."));
        }
        catch (Exception wrong) when (wrong is ParserException or FormatException or IOException or UnauthorizedAccessException or UsageException)
        {
            throw new UsageException($"The checklist {path ?? BuiltIn} does not say what moves: {wrong.Message}");
        }
    }

    private static MovedEstate Of(Feature feature)
    {
        var given = feature.Children.OfType<Background>().SelectMany(background => background.Steps).ToList();
        return new MovedEstate(
            [.. Rows(given)],
            Match(given, BucketStep()) is { } bucket ? new MigratedBucket(bucket[1].Value, bucket[2].Value) : throw Lacks("the bucket \"…\", in production \"…\""),
            Match(given, SecretsStep()) is { } secrets ? new SecretNames(secrets[1].Value) : throw Lacks("the secrets \"…\""),
            ObjectSentences.Of(Steps(feature.Children).Select(step => step.Text)));
    }

    private static IEnumerable<MigratedTable> Rows(IEnumerable<Step> steps)
    {
        var rows = steps.FirstOrDefault(step => step.Text == "the tables")?.DataTable is { } table ? table.Rows.ToList() : throw Lacks("the tables");
        List<string> header = [.. rows[0].Cells.Select(cell => cell.Value)];
        foreach (var row in rows.Skip(1))
        {
            string Cell(string column) => header.IndexOf(column) is >= 0 and var at ? row.Cells.ElementAt(at).Value : throw Lacks($"the tables, with a column \"{column}\"");
            yield return new MigratedTable(
                Cell("source"), Cell("production"), KeyAttribute.Parse(Cell("partition key")), Cell("sort key") is { Length: > 0 } sort ? KeyAttribute.Parse(sort) : null);
        }
    }

    private static IEnumerable<Step> Steps(IEnumerable<IHasLocation> children) => children.SelectMany(child => child switch
    {
        Rule rule => Steps(rule.Children),
        Scenario scenario => scenario.Steps,
        _ => [],
    });

    private static GroupCollection? Match(IEnumerable<Step> steps, Regex sentence) =>
        steps.Select(step => sentence.Match(step.Text)).FirstOrDefault(match => match.Success)?.Groups;

    private static UsageException Lacks(string sentence) => new($"it lacks the sentence: {sentence}.");

    [GeneratedRegex("^the bucket \"([^\"]+)\", in production \"([^\"]+)\"$")]
    private static partial Regex BucketStep();

    [GeneratedRegex("^the secrets \"([^\"]+)\"$")]
    private static partial Regex SecretsStep();
}
