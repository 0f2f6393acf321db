"""What the letter says of a public benefit."""

from packets.urgency import Told


def office(told: Told) -> str:
    name, contact = told.part("spb-who", "office"), told.part("spb-who", "contact")
    if not name:
        return ""
    person = f" The contact person there is {contact}." if contact else ""
    return f"{name} asks for {told.who} to come.{person}"
