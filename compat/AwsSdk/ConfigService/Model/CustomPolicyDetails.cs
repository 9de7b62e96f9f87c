namespace Amazon.ConfigService.Model;

public class CustomPolicyDetails
{
    public string PolicyRuntime { get; set; }

    public string PolicyText { get; set; }

    public bool? EnableDebugLogDelivery { get; set; }
}
