namespace Amazon.SecurityHub.Model;

public class StandardsSubscription
{
    public string StandardsSubscriptionArn { get; set; }

    public string StandardsArn { get; set; }

    public Dictionary<string, string> StandardsInput { get; set; }

    public StandardsStatus StandardsStatus { get; set; }

    public StandardsControlsUpdatable StandardsControlsUpdatable { get; set; }

    public StandardsStatusReason StandardsStatusReason { get; set; }
}
