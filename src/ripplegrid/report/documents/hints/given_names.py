"""Given names that are no other word, and those that are: to notice that a text names somebody.

The list is short and never whole. A name that is not in it is found by what stands before it, such
as a title.
"""

from __future__ import annotations

_PLAIN = """
    Aaliyah Aaron Abby Abdul Abdullah Abigail Ada Adam Adele Adrian Agnes Ahmed Aidan Aisha Akira
    Alan Alasdair Alastair Albert Alejandro Aleksandra Alex Alexander Alexandra Alfred Alfie Ali
    Alice Alicia Alina Alison Alistair Amanda Amara Amelia Amina Amir Amit Amy Ana Andrea Andreas
    Andrew Andrzej Aneta Angela Angharad Angus Anika Anil Anita Anja Ann Anna Anne Annette Annie
    Anouk Anthony Antonia Antonio Anya Aoife Archie Arjun Arthur Arturo Asha Ashok Astrid Audrey
    Ava Ayesha Barbara Barry Beata Beatrice Becky Ben Benjamin Bernadette Bernard Bethan Bethany
    Betty Beverley Bilal Billy Boris Brenda Brendan Brian Bridget Bronwen Bruce Bryn Caitlin Callum
    Cameron Carl Carla Carlos Carmen Carol Carole Caroline Carys Cath Catherine Catriona Cecilia
    Ceri Charles Charlie Chiara Chinedu Chloe Chris Christina Christine Christopher Ciara Claire
    Clara Clare Claudia Colette Colin Connor Conor Craig Cristina Cynthia Dafydd Damian Daniel
    Daniela Danielle Danny Darlene Darren Dave David Deborah Debbie Declan Deepa Deirdre Delyth
    Denise Dennis Derek Desmond Devon Dewi Diana Diane Diego Dimitri Dominic Donald Donna Doreen
    Doris Dorothy Douglas Duncan Dylan Ebony Eddie Edith Edward Edwin Eileen Eilidh Elaine Eleanor
    Elena Elijah Elizabeth Ella Ellen Ellie Elsie Emeka Emil Emily Emma Eoin Erica Erik Esther Ethan
    Eva Evan Evelyn Ewan Farah Fatima Femi Ffion Fiona Fionnuala Francesca Francis Francois Fred
    Freya Gareth Gary Gavin Gaynor Geoff Geoffrey George Geraint Gerald Gerard Gethin Gillian Giulia
    Gladys Glenda Glenn Gloria Gordon Graeme Graham Greg Gregor Greta Gurpreet Gwen Gwyneth Hannah
    Harold Harriet Harry Hassan Hayley Hazel Heidi Helen Helena Helga Henry Herbert Hilary Hiroshi
    Hugh Hussain Huw Iain Ian Ibrahim Ieuan Ifeoma Ignacio Imran Ines Inês Ingrid Irena Irene Isaac
    Isabel Isabella Isla Ivan Ivor Iwan Jacek Jackie Jacob Jacqueline Jacqui Jade Jakub Jamal James
    Jamie Jan Jane Janet Janice Jasmine Jason Jasper Jean Jeanette Jeff Jennifer Jenny Jeremy Jess
    Jessica Jill Jim Jimmy Jo Joan Joana Joanna Joanne Joe Joel Johan Johanna John Johnny Jonas
    Jonathan Jorge Jose Joseph Josephine Josh Joshua Joyce Juan Judith Judy Julia Julian Julie
    Juliet Justin Jyoti Kamal Karen Karim Karl Kasia Kate Katherine Kathleen Kathryn Kathy Katie
    Katrina Katy Kayleigh Keira Keith Kelly Ken Kenneth Kerry Kevin Khadija Kieran Kim Kirsty
    Krishna Krzysztof Kwame Kyle Lakshmi Laura Lauren Layla Leah Leanne Lena Leo Leon Leroy Lesley
    Leslie Lewis Liam Linda Lindsay Lisa Lloyd Lorna Lorraine Louis Louise Lucas Lucia Lucy Luis
    Luke Lydia Lynn Lynne Maeve Magda Magdalena Malcolm Malik Mandy Manuel Marcin Marcus Marcy
    Margaret Maria Mariam Marian Marie Marilyn Marina Mario Marjorie Marta Martha Martin Mary
    Maryam Matthew Maureen Maurice Maxine Megan Mehmet Melanie Melissa Mia Michael Michelle Miguel
    Mike Mikhail Mina Miriam Mohamed Mohammed Moira Molly Monica Monika Muhammad Muriel Myra Nadia
    Nadine Nancy Naomi Natalia Natalie Natasha Nathan Neha Neil Ngozi Niall Niamh Nicholas Nicky
    Nicola Nicole Nigel Nikhil Nina Nisha Noah Nora Norma Norman Nuala Olga Oliver Olivia Olu Omar
    Oscar Owen Pablo Paddy Padma Pamela Patricia Paul Paula Pauline Pawel Pedro Pete Peter Petra
    Phil Philip Philippa Phoebe Phyllis Pierre Piotr Pippa Priti Priya Rachael Rachel Rafael Rahul
    Raj Rajesh Ralph Rana Rashid Rebecca Reena Renée Rhian Rhiannon Rhodri Rhona Rhys Ricardo
    Richard Rita Robert Roberta Roberto Roger Roisin Roland Ronald Rosemary Rosie Rowan Roy Rupert
    Ruth Ryan Saeed Safiya Sally Salma Sam Samantha Samira Samuel Sandra Sanjay Sara Sarah Sasha
    Saskia Satoshi Sean Sergei Shabana Shane Shannon Sharon Shauna Shazia Sheila Shelley Shirley
    Siân Simon Siobhan Siobhán Sofia Sofie Sonia Sophia Sophie Stella Stephanie Stephen Steve Steven
    Stewart Stuart Sunita Susan Susanna Susie Suzanne Sven Sylvia Tamsin Tanya Tara Tariq Tatiana
    Ted Teresa Terry Thea Theo Theresa Thomas Tim Timothy Tina Tobias Tom Tomasz Tommy Toni Tony
    Tracey Tracy Trevor Tudor Una Ursula Usha Uzma Valerie Vanessa Vera Veronica Vicky Vijay Vikram
    Vincent Viv Vivian Vivienne Wanda Wayne Wendell Wendy Wilfred Winston Wojciech Xavier Yasmin
    Yolanda Yuki Yusuf Yvette Yvonne Zainab Zara Zoe
"""
PLAIN = frozenset(_PLAIN.split())
"""Names that hardly any sentence holds as another word."""

_ALSO_WORDS = """
    Bill Bob Chance Dan Dawn Don Drew Eve Faith Frank Gene Grace Grant Harper Heather Hector Holly
    Hope Iris Ivy Jack Jay Joy Lily Mark Max Melody Mercy Miles Nick Olive Pat Pearl Penny Ray Rich
    Rob Robin Rose Ruby Rusty Sandy Sky Sue Violet Will
"""
ALSO_WORDS = frozenset(_ALSO_WORDS.split())
"""Names that are words as well: names only where no sentence begins with them."""
