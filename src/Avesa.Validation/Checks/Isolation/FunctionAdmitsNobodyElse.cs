using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>Nobody outside of the account may invoke the function: not by its policy, not by those of its aliases, and not by a URL without authentication.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html</remarks>
public sealed record FunctionAdmitsNobodyElse(string Function) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, async function =>
    {
        var policy = account.Lambda.Policy(Function);
        var urls = account.Lambda.Urls(Function);
        var aliases = await account.Lambda.Aliases(Function);
        var doors = await Task.WhenAll(aliases.Select(async alias => new Door($"{function.Arn}:{alias}", await account.Lambda.Policy(Function, alias))));
        return Doors.Judge(
            account,
            $"the policies of {Function}, its {Counted.Of(aliases.Count, "alias", "aliases")} and {Counted.Of((await urls).Count, "URL", "URLs")}",
            doors.Prepend(new Door(function.Arn, await policy)).SelectMany(door => door.AdmissionsBeyond(new Insiders(account.Id))),
            [
                .. (await urls).Where(url => url.AuthType != "AWS_IAM")
                    .Select(url => new Finding(function.Arn, "no URL that is open to the world", $"{url.Url} with AuthType {url.AuthType}", "Delete the URL, or set its AuthType to AWS_IAM.")),
            ]);
    });
}
