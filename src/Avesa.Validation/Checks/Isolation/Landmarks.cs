using System.Text.RegularExpressions;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>What gives away that something points at the other account: its id, its bucket, or one of its tables by a name that one's own account does not have.</summary>
internal sealed class Landmarks
{
    private readonly Account home;
    private readonly Account other;
    private readonly IReadOnlyList<string> tables;
    private readonly string bucket;
    private readonly Regex accountId;
    private readonly Regex bucketName;

    /// <param name="home">The account whose functions are looked at.</param>
    /// <param name="other">The account that they must not point at.</param>
    /// <param name="tables">The other account's tables, without those whose names exist at home: a table's name leads to one's own account.</param>
    /// <param name="bucket">The other account's bucket.</param>
    public Landmarks(Account home, Account other, IReadOnlyList<string> tables, string bucket)
    {
        (this.home, this.other, this.tables, this.bucket) = (home, other, tables, bucket);
        accountId = new Regex($"(?<![0-9]){other.Id}(?![0-9])", RegexOptions.CultureInvariant);

        // The name alone, in a path or an address; not at the beginning or end of a longer name.
        bucketName = new Regex($@"(?<![A-Za-z0-9._-]){Regex.Escape(bucket)}(?![A-Za-z0-9_-]|\.(?!s3[.-]))", RegexOptions.CultureInvariant);
    }

    /// <summary>Judges all functions of the home account.</summary>
    /// <param name="named">The functions that must be among them.</param>
    public async Task<Verdict> Judge(IReadOnlyList<string> named)
    {
        var functions = await home.FunctionReferences.All();
        if (named.Except(functions.Select(function => function.Name)).FirstOrDefault() is { } missing)
        {
            return new Unproven($"The {home.Side} account has no function {missing} in {home.Region}, so nothing is proven of it.");
        }

        if (named.Count == 0)
        {
            return new Unproven("No function is named in the feature.");
        }

        var findings = functions.SelectMany(Findings).ToList();
        return Verdict.Judge(
            Proof.Read,
            findings,
            $"None of {Counted.Of(functions.Count, "function", "functions")} of the {home.Side} account, {named[0]} among them, names account {other.Id}, the bucket {bucket} or a table of the {other.Side} account "
                + $"(read: environment, role, layers, key, file systems, event sources; {functions.Sum(function => function.References.Count)} values).",
            $"{findings.Select(finding => finding.Subject).Distinct().Count()} of {Counted.Of(functions.Count, "function", "functions")} of the {home.Side} account point at the {other.Side} account.");
    }

    private IEnumerable<Finding> Findings(FunctionReferences function) => function.References
        .Select(reference => (reference.Place, Seen: Seen(reference.Value)))
        .Where(seen => seen.Seen is not null)
        .Select(seen => new Finding(
            function.Arn,
            $"nothing that points at the {other.Side} account",
            $"{seen.Place} names {seen.Seen}",
            $"Point it at the {home.Side} account's own resource and deploy again."));

    // The value itself may be a secret, so only the known name in it is told.
    private string? Seen(string value) => accountId.IsMatch(value) ? $"account {other.Id}"
        : bucketName.IsMatch(value) ? $"the bucket {bucket}"
        : tables.Contains(value) ? $"the table {value}"
        : null;
}
