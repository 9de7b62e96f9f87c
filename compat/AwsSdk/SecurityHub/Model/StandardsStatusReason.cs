namespace Amazon.SecurityHub.Model;

public class StandardsStatusReason
{
    public StatusReasonCode StatusReasonCode { get; set; }
}
