using Avesa.Validation.Settings;

namespace Avesa.Validation.Permissions;

/// <summary>One managed policy of the role that a run reads an account with.</summary>
/// <param name="Side">The account.</param>
/// <param name="Account">Its number.</param>
/// <param name="Grant">What it is for.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Statements">What it allows; it denies nothing.</param>
public sealed record ReaderPolicy(AccountSide Side, string Account, ReaderGrant Grant, string Name, IReadOnlyList<GrantStatement> Statements)
{
    /// <summary>The characters that a managed policy may have, without white space.</summary>
    /// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</remarks>
    public const int Longest = 6144;

    // {"Version":"2012-10-17","Statement":[]}
    private const int Frame = 39;

    /// <summary>Its characters without white space.</summary>
    public int Size => SizeOf(Statements);

    /// <summary>The characters of a policy of these statements.</summary>
    internal static int SizeOf(IReadOnlyCollection<GrantStatement> statements) => Frame + statements.Sum(statement => statement.Size + 1) - 1;
}
