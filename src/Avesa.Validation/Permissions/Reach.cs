using Avesa.Validation.Accounts;

namespace Avesa.Validation.Permissions;

/// <summary>On what a permission is granted. A closed set.</summary>
internal abstract record Reach
{
    private protected Reach()
    {
    }
}

/// <summary>On everything: the action knows no kind of resource, or AWS asks for <c>*</c> where a call names nothing.</summary>
internal sealed record Everything : Reach;

/// <summary>On every resource of a kind that an account has: the checklist reads the settings of whatever it finds there, whatever its name will be.</summary>
/// <param name="Noun">What they are, for the statement's id.</param>
/// <param name="Arns">ARNs with <c>{0}</c> for the account.</param>
internal sealed record EveryOne(string Noun, params string[] Arns) : Reach;

/// <summary>On the resources that the calls name, and on no other: what holds data, or what starts or assumes something.</summary>
/// <param name="Noun">What they are, for the statement's id. Whoever may read the same thing one way may read it the other ways too.</param>
/// <param name="Arns">The ARNs of what a call names.</param>
internal sealed record Named(string Noun, Func<CallPlace, RecordedCall, IEnumerable<string>> Arns) : Reach;

/// <summary>Where a call was answered.</summary>
/// <param name="Account">The caller's account.</param>
/// <param name="Region">The estate's region.</param>
internal sealed record CallPlace(string Account, string Region)
{
    /// <summary>The ARN of something of the caller's account and region.</summary>
    public string Arn(string service, string resource) => $"arn:aws:{service}:{Region}:{Account}:{resource}";
}
