using Reqnroll;

namespace Sample;

[Binding]
public sealed class UnfinishedSteps
{
    [Given("a pending step")]
    public void Pending() => throw new PendingStepException();

    [Given("a pending step that is async")]
    public async Task PendingAsync()
    {
        await Task.Yield();
        throw new PendingStepException("later");
    }

    [Given("the same words")]
    public void Same()
    {
    }

    [Given("the same {word}")]
    public void Any(string word) => _ = word;
}
