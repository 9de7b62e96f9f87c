namespace Amazon.IdentityManagement.Model;

public class Position
{
    public int? Line { get; set; }

    public int? Column { get; set; }
}
