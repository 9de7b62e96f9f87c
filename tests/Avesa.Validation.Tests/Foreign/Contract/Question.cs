namespace Avesa.Validation.Tests.Foreign.Contract;

/// <summary>Something that the suite's own readers ask an account, and what AWS would answer of the contract's state, as JSON.</summary>
/// <param name="Subject">A word for it.</param>
/// <param name="Page">AWS's documentation, which says who is right where two servers differ.</param>
/// <param name="Ask">Reads it.</param>
/// <param name="Answer">The facts that come of it, without what no two accounts have alike: times of creation and made-up ids.</param>
public sealed record Question(string Subject, string Page, Func<ProductionAccount, Task<object?>> Ask, string Answer);
