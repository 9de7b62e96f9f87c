using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.CloudFormation;

/// <summary>A stack as a request names it: a running one by name, a deleted one only by its id.</summary>
/// <param name="Owner">The account that the name or id belongs to.</param>
/// <param name="Named">What the request said.</param>
/// <param name="Stack">The stack; null when there is none.</param>
internal sealed record StackReference(Account Owner, string Named, Stack? Stack)
{
    private const string Deleted = "DELETE_COMPLETE";

    /// <summary>The stacks that CloudFormation still knows: deleted ones for 90 days.</summary>
    public static IEnumerable<Stack> Known(Account account, DateTimeOffset now) =>
        account.Stacks.Values.Where(stack => stack.Deleted is not { } deleted || deleted.AddDays(90) > now);

    /// <summary>The stacks that are not deleted.</summary>
    public static IEnumerable<Stack> Running(Account account) => account.Stacks.Values.Where(stack => stack.Status != Deleted);

    /// <summary>Resolves a name or id.</summary>
    public static StackReference Of(Call call, string named)
    {
        if (!Arn.TryParse(named, out var arn))
        {
            return new StackReference(call.Account, named, Running(call.Account).FirstOrDefault(stack => stack.Name == named));
        }

        var owner = call.Moment.Accounts.GetValueOrDefault(arn.AccountId) ?? new Account(call.Moment, arn.AccountId, call.Account.Region);
        return new StackReference(owner, named, Known(owner, call.Now).FirstOrDefault(stack => stack.Id == named));
    }

    /// <summary>Lets the call pass only if the caller may, and gives the stack.</summary>
    /// <exception cref="AwsError">AccessDenied, or ValidationError when there is no such stack.</exception>
    public Stack Demand(Call call, string action)
    {
        var arn = Stack?.Id ?? (Named.StartsWith("arn:", StringComparison.Ordinal) ? Named : Owner.ArnOf("cloudformation", $"stack/{Named}/*"));
        call.Demand($"cloudformation:{action}", arn, Owner);
        return Stack ?? throw Invalid($"Stack with id {Named} does not exist");
    }

    /// <summary>CloudFormation's one error for everything that is wrong with a request.</summary>
    public static AwsError Invalid(string message) => new("ValidationError", message);
}
